type Part = { at: number; text: string; isLink: boolean }

/** Cuts a text into links and what stands between them. A full stop or bracket after a link is not part of it. */
export function linksIn(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g)) {
    if (match.index > at) parts.push({ at, text: text.slice(at, match.index), isLink: false })
    parts.push({ at: match.index, text: match[0], isLink: true })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), isLink: false })
  return parts
}
