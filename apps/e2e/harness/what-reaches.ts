import type { Page, Response } from 'playwright-core'

export type Kept = {
  /** From now on every reply that the page receives is kept. */
  listen: (page: Page) => void
  /** What stands on the page now is kept, if it is one that is listened to. */
  note: (page: Page) => Promise<void>
  everything: () => Promise<string>
}

/** Keeps all that reaches somebody's browser, shown or not, to be searched for what must never get there. */
export const keepWhatReaches = (): Kept => {
  const pages = new Set<Page>()
  const replies: Promise<string>[] = []
  const texts: string[] = []
  const keep = (reply: Response) => {
    // A reply without a body, or one that was left behind with its page, has nothing to read.
    if (reply.url().includes('/api/')) replies.push(reply.text().catch(() => ''))
  }
  return {
    listen: (page) => {
      pages.add(page)
      page.on('response', keep)
    },
    note: async (page) => {
      if (pages.has(page)) texts.push((await page.textContent('body')) ?? '')
    },
    everything: async () => [...texts, ...(await Promise.all(replies))].join('\n'),
  }
}

/** Which of these words stand in a text, as whole words and in whatever case. */
export const wordsIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'iu').test(text))
