/** The languages' own libraries, as they give a template's text; undefined where they refuse. */
import Handlebars from 'handlebars';
import nunjucks from 'nunjucks';

type Files = Readonly<Record<string, string>>;

function attempt(render: () => string): string | undefined {
  try {
    return render();
  } catch {
    return undefined;
  }
}

export function renderByNunjucks(template: string, data: object, files: Files): string | undefined {
  class Loader extends nunjucks.Loader {
    getSource(name: string) {
      const src = files[name];
      // what the library takes for a template that is not there, and its types leave out
      return src === undefined ? (null as never) : { src, path: name, noCache: true };
    }
  }
  const environment = new nunjucks.Environment(new Loader(), { autoescape: false });
  return attempt(() => environment.renderString(template, data));
}

export function renderByHandlebars(template: string, data: object, files: Files): string | undefined {
  const library = Handlebars.create();
  library.registerHelper('log', () => '');
  for (const [name, text] of Object.entries(files))
    library.registerPartial(name.replace('.md.hbs', ''), text);
  // said outright, so that the library doesn't warn of what it denies
  const denied = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };
  return attempt(() => undoEscapes(library.compile(template)(data, denied)));
}

/** Its option `noEscape` would add up two numbers that stand side by side. */
function undoEscapes(text: string): string {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#x60': '`', '#x3D': '=' };
  return text.replace(/&(\w+|#x\w\w);/g, (whole, name) => signs[name as keyof typeof signs] ?? whole);
}
