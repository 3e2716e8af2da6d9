import { type AppointmentPlan, appointApplicant } from '@elevate/contracts/appointing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { dayFrom, dayMessages, typedDateBroken, typedDateOf } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { Missing } from '../checks/Missing.tsx'
import { planQuery } from './queries.ts'
import { WhatHappens } from './WhatHappens.tsx'

/** Everything that will happen, on one page, before anything does. */
export function AppointPage() {
  const { applicationId = '' } = useParams()
  const [search] = useSearchParams()
  const { data: plan } = useSuspenseQuery(planQuery(applicationId, search.get('startsOn') ?? undefined))
  return (
    <Page
      back={{ to: `/applications/${applicationId}/checks`, text: 'Back to the checks' }}
      caption={plan.name}
      title={plan.appointed ? `${plan.name} is appointed` : `Appoint ${plan.name}`}
    >
      <Content plan={plan} />
    </Page>
  )
}

function Content({ plan }: { plan: AppointmentPlan }) {
  if (plan.appointed) {
    return (
      <p>
        <Link to={`/people/${plan.appointed.personId}`}>See {plan.name} among your people</Link>, or the{' '}
        <Link to="/tasks">tasks of the first weeks</Link>.
      </p>
    )
  }
  if (!plan.can.appoint) {
    return (
      <>
        <Missing applicationId={plan.applicationId} clearance={plan.clearance} />
        <p>
          There is no way round this but to{' '}
          <Link to={`/applications/${plan.applicationId}/checks`}>see to the checks</Link>, or to do without one by name
          and for a reason.
        </p>
      </>
    )
  }
  return (
    <>
      <StartDay key={plan.startsOn} plan={plan} />
      <WhatHappens plan={plan} />
      <Appoint plan={plan} />
    </>
  )
}

/** Another day shows another plan; nothing is saved by it. */
function StartDay({ plan }: { plan: AppointmentPlan }) {
  const [, setSearch] = useSearchParams()
  const form = useForm({
    initial: { startsOn: typedDateOf(plan.startsOn) },
    messages: { startsOn: { ...dayMessages, required: 'Enter the day on which it starts' } },
    check: ({ startsOn }) => ({ startsOn: typedDateBroken(startsOn) }),
    body: ({ startsOn }) => dayFrom(startsOn) ?? '',
    send: (startsOn) => Promise.resolve(startsOn),
    done: (startsOn) => setSearch({ startsOn }, { replace: true, preventScrollReset: true }),
  })
  return (
    <Form busy="Looking" form={form} look="secondary" submit="Show what happens for this day">
      <DateField
        field={form.field('startsOn')}
        hint="For example, 5 12 2026"
        label="When does the appointment start?"
      />
    </Form>
  )
}

function Appoint({ plan }: { plan: AppointmentPlan }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const asksWho = plan.person === 'new' && plan.lookAlikes.length > 0
  const form = useForm({
    initial: { personId: asksWho ? '' : 'new' },
    messages: { personId: 'Say whether this is somebody you know already' },
    check: ({ personId }) => ({ personId: personId === '' ? 'required' : undefined }),
    body: ({ personId }) => ({
      startsOn: plan.startsOn,
      ...(personId === 'new' ? (asksWho ? { asNewPerson: true } : {}) : { personId }),
    }),
    send: (body, { idempotencyKey }) =>
      call(appointApplicant, { params: { applicationId: plan.applicationId }, body, idempotencyKey }),
    refusals: {
      'already-appointed': `${plan.name} already holds this role here. Nothing was changed.`,
      'illegal-move': 'Somebody else has already moved this application on. Nothing was changed.',
      'not-cleared': 'A check has changed since you opened this page, so nothing was saved. Look at the checks.',
    },
    done: async ({ personId }) => {
      await queryClient.invalidateQueries()
      tellDone(`${plan.name} is appointed`, `/people/${personId}`)
    },
  })
  return (
    <Form busy="Appointing" form={form} submit={`Appoint ${plan.name}`}>
      {asksWho && (
        <RadiosField
          choices={[
            ...plan.lookAlikes.map(({ personId, name }) => ({ value: personId, text: `This is ${name}` })),
            { value: 'new', text: 'Somebody new', hint: 'Couples and families share addresses.' },
          ]}
          field={form.field('personId')}
          label="Somebody here has the same email address. Is it the same person?"
        />
      )}
    </Form>
  )
}
