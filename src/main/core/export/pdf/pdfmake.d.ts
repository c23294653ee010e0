/** What we use of pdfmake 0.3, which comes without types. */
declare module 'pdfmake' {
  export type PdfContent = string | PdfNode | readonly PdfContent[];
  /** A node of the document: `text`, `stack`, `columns`, `table`, `svg` … with its own properties. */
  export interface PdfNode {
    readonly [property: string]: unknown;
  }
  export interface PdfDefinition {
    readonly content: PdfContent;
    readonly footer: (page: number, pages: number) => PdfContent;
    readonly [property: string]: unknown;
  }
  export interface PdfStream extends NodeJS.ReadableStream {
    end(): void;
  }
  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    /** Told the part that is done, 0–1, while pages are drawn. */
    setProgressCallback(onProgress: (done: number) => void): void;
    createPdf(definition: PdfDefinition): { getStream(): Promise<PdfStream> };
  }
  const pdfmake: PdfMake;
  export { pdfmake as default };
}
