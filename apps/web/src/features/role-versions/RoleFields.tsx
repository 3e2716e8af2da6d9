import type { NewCriterion } from '@elevate/contracts/role-versions'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { RowsField } from '../../forms/rows/RowsField.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Form } from '../../forms/use-form.ts'
import { newCriterion, type RoleAnswers } from './role-form.ts'

const kinds = [
  { value: 'essential', text: 'Essential' },
  { value: 'desirable', text: 'Desirable' },
] as const

const stages = [
  { value: 'both', text: 'Application and interview' },
  { value: 'sift', text: 'Application only' },
  { value: 'interview', text: 'Interview only' },
] as const

/** A role description with its person specification. */
export function RoleFields<A extends RoleAnswers>({ form, isNamed }: { form: Form<A>; isNamed?: true }) {
  const fields = form as unknown as Form<RoleAnswers>
  return (
    <>
      {!isNamed && <TextField autoComplete="off" field={fields.field('role')} label="Name of the role" width={30} />}
      <LongTextField
        field={fields.field('description')}
        hint="What a partner does in this role, in plain words. The advert shows it as it stands here."
        label="What the role is"
        rows={8}
      />
      <TextField
        autoComplete="off"
        field={fields.field('timeAsked')}
        hint="For example, about one day a month, with two meetings in the evening"
        label="Time that it asks for"
      />
      <RowsField
        field={fields.field('criteria')}
        hint="Each is scored from 0 to 4. Whether somebody meets all essential ones is shown apart from the total."
        label="Person specification"
        most={30}
        newRow={newCriterion}
        what="criterion"
      >
        {(row) => <CriterionFields row={row} />}
      </RowsField>
    </>
  )
}

type Row = Parameters<Parameters<typeof RowsField<NewCriterion>>[0]['children']>[0]

function CriterionFields({ row }: { row: Row }) {
  return (
    <>
      <LongTextField field={row.field('text')} label="What somebody shows" rows={2} />
      <RadiosField choices={kinds} field={row.field('kind')} inline label="How much it counts" />
      <SelectField
        choices={stages}
        field={{ ...row.field('scoredAt'), set: (stage) => row.field('scoredAt').set(stage || 'both') }}
        label="Scored from"
      />
    </>
  )
}
