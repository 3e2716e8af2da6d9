import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { linesOf } from '../organisations/words.ts'
import type { Section, Setting, SettingName } from './setting.ts'

/** What stands in the boxes: text for every setting of a section. */
export type Typed = Record<SettingName, string>

const typedOf = (setting: Setting, value: unknown): string =>
  setting.kind === 'lines' ? (value as string[]).join('\n') : String(value)

export const typedFrom = ({ settings }: Section, values: RecruitmentSettings): Typed =>
  Object.fromEntries(settings.map((setting) => [setting.name, typedOf(setting, values[setting.name])])) as Typed

const settingFrom = (setting: Setting, typed: string): unknown => {
  if (setting.kind === 'number') return Number(typed)
  if (setting.kind === 'lines') return linesOf(typed)
  if (setting.kind === 'text') return typed.trim()
  return setting.choices.some(({ value }) => value === 'true') ? typed === 'true' : typed
}

/** The body of the change: only what this section asks. */
export const changesFrom = ({ settings }: Section, typed: Typed): Partial<RecruitmentSettings> =>
  Object.fromEntries(settings.map((setting) => [setting.name, settingFrom(setting, typed[setting.name])]))

const broken = (setting: Setting, typed: string): string | undefined => {
  if (setting.kind === 'text') return typed.trim() === '' && !setting.mayBeEmpty ? 'required' : undefined
  if (setting.kind !== 'number') return undefined
  const value = Number(typed)
  const isRight = typed.trim() !== '' && Number.isInteger(value) && value >= setting.least && value <= setting.most
  return isRight ? undefined : 'range'
}

export const brokenIn = ({ settings }: Section, typed: Typed): { [N in SettingName]?: string | undefined } =>
  Object.fromEntries(settings.map((setting) => [setting.name, broken(setting, typed[setting.name])]))

const messageFor = (setting: Setting): string => {
  if (setting.kind === 'number') {
    return `Enter a whole number of ${setting.unit[1]} from ${setting.least} to ${setting.most}`
  }
  if (setting.kind === 'lines') return 'Keep to 20 lines of 200 characters each'
  if (setting.kind === 'text') return `Write this in ${setting.most.toLocaleString('en-GB')} characters or fewer`
  return 'Choose one'
}

export const messagesOf = ({ settings }: Section): { [N in SettingName]?: string } =>
  Object.fromEntries(settings.map((setting) => [setting.name, messageFor(setting)]))
