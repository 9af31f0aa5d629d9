import { el } from './xml.ts';

/** A part that only some documents have: comments, charts and their workbooks. */
export interface Part {
  path: string;
  content: string | Uint8Array;
  /** absent for relationships, whose type goes with their extension */
  contentType?: string;
  /** how the main part refers to it; absent where another part does */
  relationship?: { id: string; type: string };
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

/** The main part's relationships with the parts added. */
export function addRelationships(relationships: string, parts: readonly Part[]): string {
  const added = parts.flatMap(({ path, relationship }) => {
    if (!relationship) return [];
    const { id, type } = relationship;
    return el('Relationship', { Id: id, Type: type, Target: path.replace('word/', '') });
  });
  return relationships.replace('</Relationships>', () => `${added.join('')}</Relationships>`);
}
