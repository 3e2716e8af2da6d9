import { choosePayment } from '@elevate/contracts/my-checks'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { myApplicationChecksQuery } from '../queries.ts'

/** A right either way; the page advises nobody about benefits, and says who can. */
export function MyPaymentPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myApplicationChecksQuery(applicationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const path = `/my-applications/${applicationId}/checks`
  const choice = data.payment.choice
  const form = useForm({
    initial: { payment: (choice === 'accepts' || choice === 'declined' ? choice : '') as 'accepts' | 'declined' | '' },
    messages: { payment: 'Choose yes or no' },
    check: ({ payment }) => ({ payment: payment === '' ? 'required' : undefined }),
    body: ({ payment }) => ({ payment: payment || 'declined' }),
    schema: choosePayment.schema.body,
    send: (body) => call(choosePayment, { params: { applicationId }, body }),
    done: async (after) => {
      queryClient.setQueryData(myApplicationChecksQuery(applicationId).queryKey, after)
      tellDone('Your answer is kept. You can change it until you start', path)
    },
  })
  return (
    <Page back={{ to: path, text: 'Back to what is asked' }} title="The involvement payment">
      <p>Both answers are fine, and you need no reason. Expenses are paid back either way.</p>
      <p>
        The payment counts as income for tax, and may matter for benefits, even if you decline it. We cannot advise you
        on that. Ask an independent adviser, such as Citizens Advice, before you answer.
      </p>
      <Form busy="Saving" form={form} submit="Save my answer">
        <RadiosField
          choices={[
            { value: 'accepts', text: 'Yes, I would like to take it' },
            { value: 'declined', text: 'No, I decline it' },
          ]}
          field={form.field('payment')}
          label="Would you like to take the involvement payment?"
        />
      </Form>
    </Page>
  )
}
