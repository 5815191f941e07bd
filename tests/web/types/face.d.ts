// What the page and its worker say to each other.

interface Answer {
  html?: string;
  title: string;
  lang: string;
  address: string;
  focus: string;
  visit: string;
  text: string;
  file: string;
  look: Record<string, string>;
  trouble?: string;
}

interface Message {
  fields: Record<string, string>;
  files: Record<string, Blob>;
  begins: object;
}

declare var early: { pressed: Record<string, string>[]; next(): void };
