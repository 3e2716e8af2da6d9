const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** A nudge, not a control: "not yet" is a good answer. */
export const reminderWords = (others: readonly string[], week: number) => ({
  title: week === 1 ? `Say hello to ${list(others)} this week` : `Time to get in touch with ${list(others)}`,
  body: `You are in week ${week} as buddies. A call or a few lines are enough. Afterwards one tap tells us whether you have been in touch; "not yet" is fine.`,
})

export const reviewWords = (others: readonly string[]) => ({
  title: `You and ${list(others)}: shall it go on?`,
  body: 'You have been buddies for a while. If it helps, carry on and do nothing. If you would rather change or stop, say so on your buddies page; nobody asks why.',
})
