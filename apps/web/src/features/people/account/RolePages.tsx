import { endGrant, type GivenKind, giveGrant, givenKinds } from '@elevate/contracts/grants'
import type { Person } from '@elevate/contracts/people'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { dayOf } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { grantKindHints, grantKindWords } from '../../grants/words.ts'
import { organisationsQuery } from '../../organisations/queries.ts'
import { forgetPerson, personQuery } from '../queries.ts'

export function AddRolePage() {
  const { personId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const { data: organisations } = useSuspenseQuery(organisationsQuery())
  const finish = useFinish(person)
  const places = organisations.items.map(({ id, name }) => ({ value: id, text: name }))
  const only = places.length === 1 ? places[0] : undefined
  const initial: { kind: GivenKind | ''; organisationId: string } = { kind: '', organisationId: only?.value ?? '' }
  const form = useForm({
    initial,
    messages: { kind: 'Choose a role', organisationId: 'Choose where' },
    check: ({ kind, organisationId }) => ({
      kind: kind === '' ? 'required' : undefined,
      organisationId: kind !== 'administrator' && organisationId === '' ? 'required' : undefined,
    }),
    body: ({ kind, organisationId }) => ({
      personId,
      kind: kind as GivenKind,
      organisationId: kind === 'administrator' ? null : organisationId,
      validFrom: dayOf(new Date().toISOString()),
      validTo: null,
    }),
    send: (body, { idempotencyKey }) => call(giveGrant, { body, idempotencyKey }),
    refusals: {
      'already-granted': { field: 'kind', text: `${person.name} has this role there already` },
      'sits-on-panel': {
        field: 'kind',
        text: `${person.name} sits on a panel there that scores without names, and a coordinator sees names. Ask the coordinator to take them off the panel first`,
      },
    },
    done: ({ kind }) => finish(`${person.name} is now ${grantKindWords[kind].toLowerCase()}`),
  })
  const kinds = givenKinds.filter((kind) => person.can.give.includes(kind))
  return (
    <Page
      back={{ to: `/people/${personId}`, text: `Back to ${person.name}` }}
      caption={person.name}
      title="Give a role"
    >
      <p>It holds at once, from the next page that {person.name} opens.</p>
      <Form busy="Giving the role" form={form} submit="Give the role">
        <RadiosField
          choices={kinds.map((kind) => ({ value: kind, text: grantKindWords[kind], hint: grantKindHints[kind] }))}
          field={form.field('kind')}
          label="Which role?"
        />
        {!only && form.values.kind !== 'administrator' && (
          <RadiosField choices={places} field={form.field('organisationId')} label="Where?" />
        )}
      </Form>
    </Page>
  )
}

export function EndRolePage() {
  const { personId = '', grantId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const finish = useFinish(person)
  const grant = person.grants.find(({ id }) => id === grantId)
  if (!grant) throw new Response('This role is not there', { status: 404 })
  const words = grantKindWords[grant.kind].toLowerCase()
  return <EndRole finish={finish} grantId={grantId} person={person} words={words} />
}

type EndRoleProps = { person: Person; grantId: string; words: string; finish: (told: string) => void }

function EndRole({ person, grantId, words, finish }: EndRoleProps) {
  const ending = useMutation({
    mutationFn: () => call(endGrant, { params: { grantId } }),
    onSuccess: () => finish(`${person.name} no longer has the role of ${words}`),
  })
  return (
    <ConfirmPage
      action={ending}
      back={{ to: `/people/${person.id}`, text: `Back to ${person.name}` }}
      busy="Taking the role back"
      confirm="Take the role back"
      title={`Take the role of ${words} back from ${person.name}?`}
    >
      <p>It ends at once, wherever {person.name} is signed in. What they did before stays as it is.</p>
    </ConfirmPage>
  )
}

function useFinish(person: Person): (told: string) => void {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return (told) => {
    void queryClient.invalidateQueries({ queryKey: ['grants'] })
    void forgetPerson(queryClient, person.id).then(() => tellDone(told, `/people/${person.id}`))
  }
}
