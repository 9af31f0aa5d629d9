/** Fonts by the faces that they are of, in whichever scheme: 仿宋_GB2312, 仿宋 and 方正仿宋_GBK are one. */
import { chooseStyle, type StyleFile } from '../style/choose.ts';
import { type FontRole, fontSchemes, type Style } from '../style/style.ts';

export class FaceBook {
  readonly #faces = new Map<string, Set<FontRole>>();

  constructor(files: readonly StyleFile[], style: Style) {
    const styles = fontSchemes.flatMap((scheme) => chooseStyle(files, style.name, scheme).style ?? []);
    for (const { fonts, fallbackFonts } of [style, ...styles]) {
      for (const [face, names] of Object.entries(fonts) as [FontRole, string[]][])
        for (const name of [...names, fallbackFonts[face]])
          this.#faces.set(name, (this.#faces.get(name) ?? new Set()).add(face));
    }
  }

  isOf(font: string, face: FontRole): boolean {
    return this.#faces.get(font)?.has(face) ?? false;
  }
}
