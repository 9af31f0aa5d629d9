/// <reference types="handlebars" />
/** The parsers within two packages, which declare no types for them. */
declare module 'nunjucks/src/parser.js' {
  const parser: unknown;
  export default parser;
}

declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(text: string): hbs.AST.Program;
}
