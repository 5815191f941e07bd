// The rules for our scripts; run from the top of the project, with the node tools in build/node (`make pages`).
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "build", "node", "package.json"));
const js = require("@eslint/js");
const globals = require("globals");

export default [
  js.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker, BarcodeDetector: "readonly" } },
    rules: {
      "eqeqeq": "error", "no-var": "error", "prefer-const": "error", "no-implicit-globals": "off",
      "no-implied-eval": "error", "no-eval": "error", "no-shadow": "error", "complexity": ["error", 12],
      "max-lines-per-function": ["error", 40], "require-await": "error", "no-unused-expressions": ["error", { allowTernary: true }],
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["**/early.js", "**/live.js"], languageOptions: { sourceType: "script" } },
];
