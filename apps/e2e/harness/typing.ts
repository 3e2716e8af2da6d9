import type { Locator } from 'playwright-core'

/** A day so far from today. */
export const daysFromNow = (days: number): Date => new Date(Date.now() + days * 86_400_000)

/** Types a day into the boxes of a question, and a time where it asks for one. */
export const typeDay = async (question: Locator, day: Date, time?: string): Promise<void> => {
  const box = (label: string) => question.getByLabel(label, { exact: true })
  await box('Day').fill(String(day.getUTCDate()))
  await box('Month').fill(String(day.getUTCMonth() + 1))
  await box('Year').fill(String(day.getUTCFullYear()))
  if (time !== undefined) await box('Time').fill(time)
}
