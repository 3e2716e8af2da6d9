import type { OrganisationQuestion, PeopleImport } from '@elevate/contracts/people-import-preview'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { LeaveOutOthers } from './LeaveOutOthers.tsx'
import { useImportChange } from './queries.ts'
import type { Asked } from './steps.ts'
import { counted, rowsInWords } from './words.ts'

const leaveOut = 'leave-out'
const mostRadios = 6

export const titleOfOrganisation = ({ name }: OrganisationQuestion): string =>
  name === '' ? 'Which organisation are the rows without one?' : `Which organisation is “${name}”?`

export function OrganisationQuestionForm({ question, started, next }: Asked<OrganisationQuestion>) {
  const change = useImportChange(started)
  const form = useForm({
    initial: { organisation: '' },
    messages: { organisation: 'Choose one of your organisations, or leave these rows out' },
    check: ({ organisation }) => ({ organisation: organisation === '' ? 'required' : undefined }),
    body: (typed) => typed,
    send: ({ organisation }) =>
      change.mutateAsync({
        organisations: [{ name: question.name, organisationId: organisation === leaveOut ? null : organisation }],
      }),
    done: next,
  })
  const choices = choicesFor(question, started)
  const Field = choices.length > mostRadios ? SelectField : RadiosField
  return (
    <>
      <p>
        {counted(question.rowCount, 'row gives', 'rows give')} this name:{' '}
        {rowsInWords(question.lines, question.rowCount)}. People can only be imported into the organisations that you
        coordinate.
      </p>
      <Form busy="Reading the rows" form={form} submit="Continue">
        <Field
          choices={choices}
          field={form.field('organisation')}
          label="These rows are of"
          {...(choices.length > mostRadios ? { none: 'Choose one' } : {})}
        />
      </Form>
      <LeaveOutOthers next={next} started={started} />
    </>
  )
}

/** Those that the name may mean come first. */
function choicesFor({ candidates, similarNames }: OrganisationQuestion, { organisations }: PeopleImport) {
  const likely = new Set(candidates.map(({ id }) => id))
  const others = organisations.filter(({ id }) => !likely.has(id))
  const alike = similarNames.map((name) => `“${name}”`).join(' and ')
  return [
    ...[...candidates, ...others].map(({ id, name }) => ({ value: id, text: name })),
    {
      value: leaveOut,
      text: 'None of them: leave these rows out',
      hint: alike === '' ? undefined : `Leaves out ${alike} too, which look like the same organisation`,
    },
  ]
}
