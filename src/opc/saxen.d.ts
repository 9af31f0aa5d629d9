/** The part of saxen's interface that is used; the package ships no types. */
declare module 'saxen' {
  export class Parser {
    ns(prefixByNamespace: Record<string, string>): this;
    on(
      event: 'openTag',
      handle: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(event: 'closeTag', handle: (name: string) => void): this;
    on(event: 'text', handle: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', handle: (text: string) => void): this;
    on(event: 'attention', handle: (markup: string) => void): this;
    on(event: 'error', handle: (error: Error) => void): this;
    parse(xml: string): Error | null;
    stop(): void;
  }
}
