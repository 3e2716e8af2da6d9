const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export type Told = { title: string; body: string }

/** Says that it changed, never who wanted it. The same words whoever it was. */
export const changedWords = ({ left, stays }: { left: readonly string[]; stays: readonly string[] }): Told => ({
  title: 'Your buddy pair has changed',
  body:
    stays.length > 0
      ? `${list(left)} is not in your buddy group any more; you and ${list(stays)} go on. Groups change for many reasons, and nobody has done anything wrong.`
      : `You and ${list(left)} are not buddies any more. Pairs change for many reasons, and nobody has done anything wrong. If you would like another buddy, say so on your buddies page.`,
})

export const restingWords = (others: readonly string[], until: string): Told => ({
  title: 'Your buddy pair rests for a while',
  body: `You and ${list(others)} rest as buddies until ${until}. There are no reminders until then; you can still talk whenever you like.`,
})

export const goesOnWords = (others: readonly string[]): Told => ({
  title: 'Your buddy pair goes on',
  body: `You and ${list(others)} go on as buddies.`,
})
