import { el } from './xml.ts';

/** What refers to a part. */
type Source = 'document' | 'package';

/** A part that only some documents have: comments, charts and their workbooks. */
export interface Part {
  path: string;
  content: string | Uint8Array;
  /** absent for relationships, whose type goes with their extension */
  contentType?: string;
  /** how the main part or the package refers to it; absent where another part does */
  relationship?: { id: string; type: string; of?: Source };
}

/** `[Content_Types].xml` with the parts added; pictures by their extension, as Word has them. */
export function addContentTypes(contentTypes: string, parts: readonly Part[]): string {
  const added = parts.flatMap(({ path, contentType: ContentType }) => {
    if (!ContentType) return [];
    return ContentType.startsWith('image/')
      ? el('Default', { Extension: path.slice(path.lastIndexOf('.') + 1), ContentType })
      : el('Override', { PartName: `/${path}`, ContentType });
  });
  return contentTypes.replace('</Types>', () => `${[...new Set(added)].join('')}</Types>`);
}

/** The relationships of the main part, or of the package, with the parts added. */
export function addRelationships(
  relationships: string,
  parts: readonly Part[],
  source: Source = 'document',
): string {
  const added = parts.flatMap(({ path, relationship }) => {
    if (!relationship) return [];
    const { id, type, of = 'document' } = relationship;
    if (of !== source) return [];
    const target = source === 'package' ? path : path.startsWith('word/') ? path.slice(5) : `../${path}`;
    return el('Relationship', { Id: id, Type: type, Target: target });
  });
  return relationships.replace('</Relationships>', () => `${added.join('')}</Relationships>`);
}
