/** Whether a sentence says who acts. */

/** What is done, where a sentence that names nobody begins with it. */
const deeds =
  /^(?:(?:先(?!由)|分别|逐[户人一项]|逐步|及时|统一|集中|认真|主动)?(?:确定|召开|组织(?!部)|制定|制订|拟定|印[发制]|下发|转发|发布|推送|张贴|通过(?!审核)|采[取用]|利用|依托|结合|安排|开展|深入|走访|上门|入户|收集|核[对查]|摸清|建立|成立|设立|明确|邀请|请|举[办行]|听取|督促|指导|协调|会同|联合|参照|对照|按照?|根据|依据|针对|围绕|把|将|对|向|为|从|在))/;

/** Of these words the first is a name or a time: 在职职工, 对口单位, 按时 … say who or when themselves. */
const others = /^(?:在(?:职|校|读|册|档|岗)|对口|从业|为期|为主|向来|将近|按时|按期|组织[处科室]|根据地)/;

/** Whether a sentence begins with what is done, so that who does it stands in front or is missing. */
export function lacksSubject(sentence: string): boolean {
  return deeds.test(sentence) && !others.test(sentence);
}
