import type { Field } from '../../forms/field.ts'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Setting } from './setting.ts'
import { reachWords } from './settings.ts'

const isTime = (unit: string): boolean => ['days', 'weeks', 'months', 'years'].includes(unit)

/** One setting: what it does, and from when a change counts, stand in its hint. */
export function SettingField({ setting, field }: { setting: Setting; field: Field<string> }) {
  const hint = `${setting.hint} ${reachWords[setting.reach]}.`
  if (setting.kind === 'choice') {
    return <RadiosField choices={setting.choices} field={field} hint={hint} label={setting.label} />
  }
  if (setting.kind === 'number') {
    return (
      <TextField
        field={field}
        hint={hint}
        inputMode="numeric"
        label={isTime(setting.unit[1]) ? `${setting.label}, in ${setting.unit[1]}` : setting.label}
        width={3}
      />
    )
  }
  return <LongTextField field={field} hint={hint} label={setting.label} rows={setting.kind === 'lines' ? 7 : 10} />
}
