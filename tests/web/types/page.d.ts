// What a page meets that TypeScript does not know.

declare class BarcodeDetector {
  constructor(options: { formats: string[] });
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

declare module "*/idiomorph.js" {
  export const Idiomorph: { morph(old: Element, fresh: string, how: { morphStyle: "innerHTML" }): void };
}
