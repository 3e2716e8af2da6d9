import { changeSafeguardingSettings } from '@elevate/contracts/concerns'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { safeguardingQuery } from './queries.ts'

const addressesIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).flatMap((one) => (one === '' ? [] : [one.toLowerCase()]))),
]

/** Who reads concerns from now on. */
export function ContactsPage() {
  const { organisationId = '' } = useParams()
  const { data: settings } = useSuspenseQuery(safeguardingQuery(organisationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { contactEmails: '', outOfHours: settings.outOfHours },
    messages: {
      contactEmails: { required: 'Enter the email address of at least one person', otherwise: 'Name ten at most' },
      outOfHours: 'Write it in 500 characters or fewer',
    },
    check: ({ contactEmails }) => ({ contactEmails: contactEmails.trim() === '' ? 'required' : undefined }),
    body: ({ contactEmails, outOfHours }) => ({ contactEmails: addressesIn(contactEmails), outOfHours }),
    send: (body) =>
      call(changeSafeguardingSettings, { params: { organisationId }, body, ifMatch: `"${settings.version}"` }),
    refusals: {
      'unknown-contact': {
        field: 'contactEmails' as const,
        text: 'One of these addresses is not that of somebody who can sign in here. Check each',
      },
    },
    done: async (changed) => {
      queryClient.setQueryData(safeguardingQuery(organisationId).queryKey, changed)
      await queryClient.invalidateQueries({ queryKey: ['concerns', 'contacts'] })
      tellDone('Who reads concerns is changed, and they have been told')
    },
  })
  return (
    <Page back={{ to: '/support', text: 'Back to support' }} title="Who reads concerns">
      <p>
        Concerns are read by the people named here and by nobody else: not by coordinators, not by administrators. The
        people you name read concerns from now on. Earlier ones stay with the people they were sent to.
      </p>
      <p>
        {settings.contacts.length === 0 ? (
          <strong>Nobody is named yet, so nobody can raise a concern.</strong>
        ) : (
          `Now: ${settings.contacts.map(({ name }) => name).join(', ')}`
        )}
      </p>
      <Form busy="Saving" form={form} submit="Save">
        <LongTextField
          field={form.field('contactEmails')}
          hint="The addresses with which they sign in, each on its own line. Name everybody who reads concerns from now on; at least two, so that somebody is there."
          label="Who reads concerns"
          rows={3}
        />
        <LongTextField
          field={form.field('outOfHours')}
          hint="Shown above the form, for example the number of the safeguarding team or of the site manager."
          label="When none of them can be reached (optional)"
          rows={3}
        />
      </Form>
    </Page>
  )
}
