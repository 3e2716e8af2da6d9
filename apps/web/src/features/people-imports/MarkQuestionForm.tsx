import type { CrossMeaning, ImportMark } from '@elevate/contracts/people-import-preview'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useImportChange } from './queries.ts'
import type { Asked } from './steps.ts'
import { counted } from './words.ts'

export const titleOfMark = ({ header }: ImportMark): string => `What does an x mean in “${header}”?`

export function MarkQuestionForm({ question: { column, rowCount, means }, started, next }: Asked<ImportMark>) {
  const change = useImportChange(started)
  const form = useForm({
    initial: { means: means as CrossMeaning },
    messages: {},
    body: (typed) => typed,
    send: (typed) => change.mutateAsync({ crosses: [{ column, means: typed.means }] }),
    done: next,
  })
  return (
    <>
      <p>
        {counted(rowCount, 'row has', 'rows have')} an x there. On most lists an x is a mark that was set, so it means
        yes.
      </p>
      <Form busy="Reading the rows" form={form} submit="Continue">
        <RadiosField
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-said', text: 'Neither: these people have not been asked' },
          ]}
          field={form.field('means')}
          label="An x means"
        />
      </Form>
    </>
  )
}
