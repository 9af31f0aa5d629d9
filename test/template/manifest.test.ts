import { describe, expect, test } from '@jest/globals';
import { readYaml } from '../../src/source/yaml.ts';
import { parseManifest } from '../../src/template/manifest.ts';

describe('template.yaml', () => {
  test('needs a name and a purpose; the rest has its usual value', () => {
    expect(parseManifest({ 名称: '编号总结', 用途: '年度总结' })).toEqual({
      manifest: {
        名称: '编号总结',
        用途: '年度总结',
        需要: [],
        适合层级: [],
        落款: '有',
        公文要素: '有',
        附件: '有',
      },
      problems: [],
    });
  });

  test('every mistake is told, with its place', () => {
    const text = '名称:\n落款: 要\n需要:\n  - 合计.人数\n  - {人: 数}\n证文: a.md.hbs\n';
    const { value, places } = readYaml(text, 'template.yaml').value!;
    const { manifest, problems } = parseManifest(value, places);
    expect(manifest).toBeUndefined();
    expect(
      problems.map(({ code, field, message, place }) => `${code} ${field} ${place?.line} ${message}`),
    ).toEqual([
      'template.manifest 名称 1 template.yaml 有误：“名称”应当是文字',
      'template.manifest 用途 1 template.yaml 有误：缺少“用途”',
      'template.manifest 需要[2] 5 template.yaml 有误：“需要[2]”应当是文字',
      'template.manifest 落款 2 template.yaml 有误：“落款”应当是“有”或“无”',
      'template.manifest 证文 6 template.yaml 有误：不认识“证文”，是否为“正文”？',
    ]);
  });

  test('a level or a version that is none is told with those that are', () => {
    const given = { 名称: '甲', 用途: '乙', 适合层级: ['乡镇', '县级', '中央', 3], 版本: '公开' };
    expect(parseManifest(given).problems.map(({ field, message }) => `${field} ${message}`)).toEqual([
      '适合层级[2] template.yaml 有误：“适合层级[2]”不能是“县级”，是否为“县”？可以写 全国、省、自治区、兵团、市、州、盟、县、区、旗、乡镇、乡、镇、街道、社区、村、园区、开发区、行业、系统、集团、企业、机关、事业单位、学校、医院、社会组织、部门、基层',
      '适合层级[3] template.yaml 有误：“适合层级[3]”不能是“中央”，可以写 全国、省、自治区、兵团、市、州、盟、县、区、旗、乡镇、乡、镇、街道、社区、村、园区、开发区、行业、系统、集团、企业、机关、事业单位、学校、医院、社会组织、部门、基层',
      '适合层级[4] template.yaml 有误：“适合层级[4]”应当是文字，可以写 全国、省、自治区、兵团、市、州、盟、县、区、旗、乡镇、乡、镇、街道、社区、村、园区、开发区、行业、系统、集团、企业、机关、事业单位、学校、医院、社会组织、部门、基层',
      '版本 template.yaml 有误：“版本”不能是“公开”，是否为“公示”？可以写 内部、上报、公示',
    ]);
  });

  test('a text is not a description', () => {
    expect(parseManifest('编号总结').problems.map(({ message }) => message)).toEqual([
      'template.yaml 有误：应当由“名称: …”这样的几行组成',
    ]);
  });
});
