import { type Said, say } from '../problems.js'

/** Most plain phrases one written phrase may stand for. */
export const MOST_SPELLINGS = 2000

export type Spellings =
  | { readonly plain: readonly string[] }
  | { readonly fault: 'bad-phrase' | 'too-many-spellings'; readonly message: Said; readonly hint: Said }

type Part = { readonly words: string } | { readonly options: readonly Part[][]; readonly optional: boolean }

/**
 * Every plain phrase that `(a|b)` (one of them) and `(x)?` (with or without) stand for; nesting is allowed.
 * Order: as read from left to right, shorter `(x)?` last; no phrase twice.
 * `respell` is applied to each written syllable, before it is multiplied.
 */
export function expandAlternations(written: string, respell = (syllable: string) => syllable): Spellings {
  const parsed = parse(written, respell)
  if ('vi' in parsed) return bad(parsed)
  const count = countSpellings(parsed)
  if (count > MOST_SPELLINGS) {
    return {
      fault: 'too-many-spellings',
      message: say(
        `Cụm từ khai triển ra ${count} cách viết, tối đa ${MOST_SPELLINGS}`,
        `The phrase stands for ${count} spellings, at most ${MOST_SPELLINGS} are allowed`,
      ),
      hint: say(
        'Tách thành vài cụm từ, hoặc ghép các nhóm nhỏ bằng near, sequence trong quy tắc',
        'Split it into several phrases, or join small cues by near or sequence in the rule',
      ),
    }
  }
  const plain = [...new Set(spell(parsed).map(words => words.trim().replace(/\s+/g, ' ')))]
  if (plain.includes('')) return bad(say('Cụm từ có thể không còn chữ nào', 'The phrase may end up without a word'))
  return { plain }
}

function bad(message: Said): Spellings {
  return {
    fault: 'bad-phrase',
    message,
    hint: say(
      'Chỉ viết chữ, số, dấu cách, (a|b) và (x)?, ví dụ: (vẫn)? chưa (được|có) kết quả',
      'Write only letters, digits, spaces, (a|b) and (x)?, e.g. (vẫn)? chưa (được|có) kết quả',
    ),
  }
}

/** The parts of a phrase, or what is wrong with it. */
function parse(written: string, respell: (syllable: string) => string): Part[] | Said {
  // A group that touched a word, or another group, would make one word of two.
  if (/[^\s(|]\(|\)\??[^\s)|?]/.test(written))
    return say('Thiếu dấu cách trước “(” hoặc sau “)”', 'A space is missing before “(” or after “)”')
  const tokens = written.match(/\)\?|[()|]|[^()|]+/g) ?? []
  let at = 0

  function sequence(inside: boolean): Part[] | Said {
    const parts: Part[] = []
    for (; at < tokens.length; at++) {
      const token = tokens[at] ?? ''
      if (token === '|' || token.startsWith(')')) {
        if (inside) {
          return hasWords(parts)
            ? parts
            : say('Trong ngoặc có một bên bỏ trống', 'One side inside the brackets is empty')
        }
        return token === '|'
          ? say('Dấu “|” phải nằm trong ngoặc', '“|” must stand inside brackets')
          : say('Thừa dấu “)”', 'One “)” too many')
      }
      const part = token === '(' ? group() : words(token, respell)
      if ('vi' in part) return part
      parts.push(part)
    }
    if (inside) return say('Thiếu dấu “)”', 'A “)” is missing')
    return hasWords(parts) ? parts : say('Cụm từ không có chữ nào', 'The phrase has no word')
  }

  /** From `(` to its `)`, and leaves `at` there. */
  function group(): Part | Said {
    const options: Part[][] = []
    do {
      at++
      const option = sequence(true)
      if ('vi' in option) return option
      options.push(option)
    } while (tokens[at] === '|')
    return { options, optional: tokens[at] === ')?' }
  }

  return sequence(false)
}

function words(token: string, respell: (syllable: string) => string): Part | Said {
  if (token.includes('?')) return say('Dấu “?” chỉ đứng ngay sau “)”', '“?” may only stand right after “)”')
  const odd = /[^\p{L}\p{M}\p{N}\s]/u.exec(token)
  return odd === null
    ? { words: token.replace(/\S+/g, respell) }
    : say(
        `Cụm từ có ký tự “${odd[0]}”, là dấu câu hoặc ký hiệu`,
        `The phrase has “${odd[0]}”, which is punctuation or a symbol`,
      )
}

function hasWords(parts: readonly Part[]): boolean {
  return parts.some(part => !('words' in part) || part.words.trim() !== '')
}

function countSpellings(parts: readonly Part[]): number {
  return parts.reduce((product, part) => {
    if ('words' in part) return product
    return product * part.options.reduce((sum, option) => sum + countSpellings(option), part.optional ? 1 : 0)
  }, 1)
}

function spell(parts: readonly Part[]): string[] {
  return parts.reduce<string[]>(
    (begun, part) => {
      const continuations = 'words' in part ? [part.words] : part.options.flatMap(spell)
      if (!('words' in part) && part.optional) continuations.push('')
      return begun.flatMap(start => continuations.map(next => start + next))
    },
    [''],
  )
}
