import { type CheckInTeam, type OwnLead, removeOwnLead, setOwnLead } from '@elevate/contracts/check-in-programmes'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { peopleQuery } from '../../people/queries.ts'
import { refreshCheckIns } from '../queries.ts'
import { peopleChoices } from './people-choices.ts'
import { ownLeadsQuery } from './queries.ts'

type Props = { organisationId: string; team: CheckInTeam }

/** Partners with a lead of their own, for example because they work with somebody else. */
export function OwnLeads({ organisationId, team }: Props) {
  const list = useSuspenseInfiniteQuery(ownLeadsQuery(organisationId))
  const own = list.data.pages.flatMap(({ items }) => items)
  return (
    <>
      <h2 className="nhsuk-heading-m">Partners with a lead of their own</h2>
      {own.length === 0 ? (
        <p>Nobody: the lead above is there for everybody.</p>
      ) : (
        <Listed organisationId={organisationId} own={own} />
      )}
      <ShowMore list={list} shown={own.length} what="partners with a lead of their own" />
      <Give organisationId={organisationId} team={team} />
    </>
  )
}

function Listed({ organisationId, own }: { organisationId: string; own: OwnLead[] }) {
  const queryClient = useQueryClient()
  const removing = useMutation({
    mutationFn: (personId: string) => call(removeOwnLead, { params: { organisationId, personId } }),
    onSuccess: () => refreshCheckIns(queryClient),
  })
  return (
    <>
      <Fault fault={removing.error} />
      <ul className="nhsuk-list">
        {own.map(({ person, lead }) => (
          <li key={person.id}>
            {person.name}: {lead.name}{' '}
            <Button
              busy={removing.isPending && removing.variables === person.id && 'Changing'}
              look="secondary"
              onClick={() => removing.mutate(person.id)}
              small
            >
              Back to the usual lead<span className="nhsuk-u-visually-hidden"> for {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Give({ organisationId, team }: Props) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const partners = useSuspenseInfiniteQuery(peopleQuery(organisationId, { status: 'active' }))
  const people = partners.data.pages.flatMap(({ items }) => items)
  const form = useForm({
    // Beside the form of the team, which asks for a lead as well.
    initial: { partnerId: '', ownLeadId: '' },
    messages: { partnerId: 'Choose the partner', ownLeadId: 'Choose their lead' },
    check: ({ partnerId, ownLeadId }) => ({
      ...(partnerId === '' ? { partnerId: 'required' } : {}),
      ...(ownLeadId === '' ? { ownLeadId: 'required' } : {}),
    }),
    body: (values) => values,
    send: ({ partnerId, ownLeadId }) =>
      call(setOwnLead, {
        params: { organisationId, personId: partnerId },
        body: { leadId: ownLeadId, deputyId: null },
      }),
    done: async () => {
      await refreshCheckIns(queryClient)
      tellDone('This partner has a lead of their own now')
    },
  })
  return (
    <Form busy="Saving" form={form} look="secondary" submit="Give them this lead">
      <SelectField
        choices={people.map(({ id, name }) => ({ value: id, text: name }))}
        field={form.field('partnerId')}
        label="Partner"
        none="Choose"
      />
      <ShowMore list={partners} shown={people.length} what="partners to choose from" />
      <SelectField choices={peopleChoices(team)} field={form.field('ownLeadId')} label="Their lead" none="Choose" />
    </Form>
  )
}
