/** Every report whose answer differs, with its evidence. Kinds can be told apart without any script. */
import {
  type Answer,
  type Disagreement,
  type DisagreementKind,
  type Disagreements,
  type Fired,
  type GoldAnswer,
  KINDS,
} from '../../report.js'
import { type Html, html } from '../html.js'
import { markedText } from '../marked-text.js'
import { answerName, fieldName, labelName, reasonName } from '../names.js'
import { decimal } from '../numbers.js'
import { table } from '../table.js'

const KIND_NAMES = Object.keys(KINDS) as DisagreementKind[] // a closed list

export function disagreements({ total, byKind, list }: Disagreements): Html {
  const kinds = KIND_NAMES.filter(kind => byKind[kind] > 0)
  return html`<section id="disagreements"><h2>Các phản ánh lệch đáp án</h2>
<p>${total} phản ánh; ${list.length < total && `in ${list.length} phản ánh nặng nhất, đủ cả trong tệp của --items; `}chắc mà sai đứng trước. Một phản ánh có thể lệch theo nhiều kiểu.</p>
${
  kinds.length > 0 &&
  html`<fieldset class="filter"><legend>Chỉ xem</legend>${choice('all', `Tất cả (${total})`, true)}${kinds.map(kind =>
    choice(kind, `${KINDS[kind]} (${byKind[kind]})`, false),
  )}</fieldset>`
}
${list.map(disagreement)}</section>
`
}

/** The style sheet hides what has not the chosen kind. */
function choice(kind: string, words: string, chosen: boolean): Html {
  return html`<label><input type="radio" name="kind" id="only-${kind}"${chosen && html` checked`}>${words}</label> `
}

/** For the style sheet: a kind that is chosen hides the reports without it. */
export const FILTERS = KIND_NAMES.map(
  kind => `#disagreements:has(#only-${kind}:checked) details:not(.${kind}){display:none}`,
).join('\n')

function disagreement(one: Disagreement): Html {
  const { id, kinds, gold, decided, text, fired, nearMisses, margin, note, sentAt, unsure } = one
  const [worst, ...others] = kinds.map(kind => KINDS[kind])
  const isWrong = kinds[0] !== 'abstained'
  return html`<details id="${anchor(id)}" class="${kinds.join(' ')}${isWrong && ' wrong'}"><summary><code>${id}</code> ${worst ?? ''}${unsure && ' (đáp án chưa chắc)'} <q>${beginning(text)}</q></summary>
<p class="note">Gửi ngày ${sentAt ?? 'không rõ'}${margin !== null && ` · cách đáp án khác ${decimal(margin / 100, 2)} điểm`}${others.length > 0 && ` · còn: ${others.join('; ')}`}</p>
${markedText(text, fired)}
${table({ head: ['', 'Đáp án', 'Kết quả'], rows: answerRows(gold, decided) })}
${fired.length > 0 && firedTable(fired)}
${
  nearMisses.length > 0 &&
  html`<p>Suýt đúng:</p><ul>${nearMisses.map(
    miss => html`<li><code>${miss.rule}</code> ${miss.title}: ${miss.missing.join('; ')}</li>`,
  )}</ul>`
}
${note !== null && html`<p class="note">Ghi chú của người gán nhãn: ${note}</p>`}</details>
`
}

/** Ids come from outside; an anchor holds only what any link can carry. */
export function anchor(id: string): string {
  return `r-${[...id].map(sign => (/[A-Za-z0-9_-]/.test(sign) ? sign : `.${sign.codePointAt(0) ?? 0}.`)).join('')}`
}

export function answerRows(gold: GoldAnswer, decided: Answer) {
  const bodies =
    gold.bodies === null
      ? '–'
      : gold.bodies === 'needs-review'
        ? 'để người xem'
        : gold.bodies.map(body => body.name || (body.id ?? '')).join(' hoặc ')
  const names = (words: readonly string[] | null, nameOf: (word: string) => string) =>
    words?.map(nameOf).join(', ') || '–'
  return [
    { cells: ['Phạm vi', gold.scope === null ? '–' : answerName(gold.scope), answerName(decided.scope)] },
    { cells: ['Nhãn', names(gold.tags, answerName), names(decided.tags, answerName)] },
    { cells: ['Nhóm ngoài phạm vi', answerName(gold.offTopic ?? '–'), answerName(decided.offTopic ?? '–')] },
    { cells: ['Lĩnh vực', fieldName(gold.field), fieldName(decided.field)] },
    {
      cells: [
        'Cơ quan',
        bodies,
        decided.body ? decided.body.name || (decided.body.id ?? '') : names(decided.reasons, reasonName),
      ],
    },
    { cells: ['Cần người xem', '', decided.review.map(reasonName).join('; ') || 'không'] },
  ]
}

export function firedTable(fired: readonly Fired[]): Html {
  return table({
    head: ['Quy tắc', 'Nói tới', 'Điểm'],
    rows: fired.map(({ rule, title, label, weight }) => ({
      cells: [html`${title} <code>${rule}</code>`, labelName(label), decimal(weight, 2)],
    })),
  })
}

/** Enough of a text to know which one it is. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(' ', 90))} …`
}
