import { reassignChecklist, setPaymentChoice } from '@elevate/contracts/application-checks'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { applicationChecksQuery } from './queries.ts'
import { choicesOf, paymentWords } from './words.ts'

const useApplication = () => {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(applicationChecksQuery(applicationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const path = `/applications/${applicationId}/checks`
  return {
    data,
    params: { applicationId },
    back: { to: path, text: 'Back to all checks' },
    finish: async (after: typeof data, said: string) => {
      queryClient.setQueryData(applicationChecksQuery(applicationId).queryKey, after)
      await queryClient.invalidateQueries({ queryKey: ['checks'] })
      tellDone(said, path)
    },
  }
}

/** As the applicant said it on the phone or on paper; online they say it themselves. */
export function PaymentPage() {
  const { data, params, back, finish } = useApplication()
  const form = useForm({
    initial: { payment: (data.payment ?? '') as keyof typeof paymentWords | '' },
    messages: { payment: 'Choose what they said' },
    check: ({ payment }) => ({ payment: payment === '' ? 'required' : undefined }),
    body: ({ payment }) => ({ payment: payment || 'unpaid' }),
    schema: setPaymentChoice.schema.body,
    send: (body) => call(setPaymentChoice, { params, body }),
    done: (after) => finish(after, 'The choice is written down'),
  })
  return (
    <Page back={back} caption={data.name} title="Is the involvement payment taken?">
      <p>
        Both are fine, and no reason is needed. A payment can count as income and may matter for benefits: we give no
        advice on that, so point to an independent adviser. It also decides whether a DBS check is free.
      </p>
      <Form busy="Saving" form={form} submit="Save">
        <RadiosField choices={choicesOf(paymentWords)} field={form.field('payment')} label="What did they say?" />
      </Form>
    </Page>
  )
}

export function NewerChecklistPage() {
  const { data, params, back, finish } = useApplication()
  const action = useMutation({
    mutationFn: () => call(reassignChecklist, { params }),
    onSuccess: (after) => finish(after, 'These checks go by the newest checklist now'),
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Changing the checks"
      confirm="Go by the newest checklist"
      look="primary"
      title={`Go by the newest checklist for ${data.name}?`}
    >
      <p>What is done stays done. New lines are added. Lines that are no longer there and not begun are left out.</p>
    </ConfirmPage>
  )
}
