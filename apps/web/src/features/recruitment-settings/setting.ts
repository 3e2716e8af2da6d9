import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'

export type SettingName = keyof RecruitmentSettings
/** From when a change counts. */
export type Reach = 'new-campaigns' | 'at-once'

type Common = { name: SettingName; label: string; hint: string; reach: Reach }
export type Setting = Common &
  (
    | { kind: 'number'; unit: [one: string, many: string]; least: number; most: number }
    | { kind: 'choice'; choices: { value: string; text: string }[] }
    | { kind: 'text'; most: number; mayBeEmpty?: true }
    | { kind: 'lines' }
  )

export type Section = { key: string; title: string; settings: Setting[] }

export const days: [string, string] = ['day', 'days']
export const months: [string, string] = ['month', 'months']
export const weeks: [string, string] = ['week', 'weeks']

export const yesOrNo = (yes: string, no: string) => [
  { value: 'true', text: yes },
  { value: 'false', text: no },
]

export const number = (
  name: SettingName,
  {
    unit,
    ...rest
  }: { label: string; hint: string; unit: [string, string]; least: number; most: number; reach?: Reach },
): Setting => ({ kind: 'number', name, unit, reach: 'at-once', ...rest })
