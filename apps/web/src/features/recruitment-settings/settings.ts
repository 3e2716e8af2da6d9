import { campaignSections } from './campaign-sections.ts'
import { otherSections } from './other-sections.ts'
import type { Reach, Section, Setting } from './setting.ts'

/** Every setting of recruitment, in the order in which a campaign meets it. */
export const sections: readonly Section[] = [...campaignSections, ...otherSections]

export const sectionNamed = (key: string | undefined): Section | undefined => sections.find((one) => one.key === key)

/** The name of a setting as pages say it. */
export const settingLabel = (name: string): string =>
  sections.flatMap(({ settings }) => settings).find((setting) => setting.name === name)?.label ?? name

export const reachWords: Record<Reach, string> = {
  'new-campaigns': 'Counts for new campaigns',
  'at-once': 'Counts at once',
}

/** What was decided, as people read it. */
export const valueWords = (setting: Setting, value: unknown): string => {
  if (setting.kind === 'choice') return setting.choices.find((choice) => choice.value === String(value))?.text ?? ''
  if (setting.kind === 'number') return `${value} ${value === 1 ? setting.unit[0] : setting.unit[1]}`
  if (setting.kind === 'lines') return (value as string[]).join('\n')
  return String(value)
}
