import { addCheck } from '@elevate/contracts/application-checks'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { applicationChecksQuery } from '../queries.ts'
import { OneOffFields } from './OneOffFields.tsx'
import { noOneOff, oneOffBroken, oneOffFrom, oneOffMessages } from './one-off.ts'

/** Something that is asked of this applicant alone. */
export function AddCheckPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(applicationChecksQuery(applicationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const path = `/applications/${applicationId}/checks`
  const form = useForm({
    initial: { ...noOneOff, isMandatoryBeforeStart: true },
    messages: oneOffMessages,
    check: oneOffBroken,
    body: ({ isMandatoryBeforeStart, ...typed }) => ({ ...oneOffFrom(typed), isMandatoryBeforeStart }),
    schema: addCheck.schema.body,
    send: (body, { idempotencyKey }) => call(addCheck, { params: { applicationId }, body, idempotencyKey }),
    refusals: {
      finished: 'This application has ended, so nothing more is asked. Nothing was added.',
    },
    done: async (after) => {
      queryClient.setQueryData(applicationChecksQuery(applicationId).queryKey, after)
      await queryClient.invalidateQueries({ queryKey: ['checks'] })
      tellDone('The check is added', path)
    },
  })
  return (
    <Page back={{ to: path, text: 'Back to all checks' }} caption={data.name} title="Ask for one more thing">
      <p>
        It is asked of {data.name} alone, beside the checklist of the role. If it is their turn first, they are told
        that there is something more; what it is they read when they sign in.
      </p>
      <Form busy="Adding" form={form} submit="Add this check">
        <OneOffFields form={form} />
        <CheckboxField field={form.field('isMandatoryBeforeStart')} label="Needed before the start" />
      </Form>
    </Page>
  )
}
