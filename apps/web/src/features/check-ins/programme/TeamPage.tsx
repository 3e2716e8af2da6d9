import { type CheckInTeam, changeCheckInTeam } from '@elevate/contracts/check-in-programmes'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { refreshCheckIns } from '../queries.ts'
import { Absences } from './Absences.tsx'
import { OwnLeads } from './OwnLeads.tsx'
import { peopleChoices } from './people-choices.ts'
import { teamQuery } from './queries.ts'

/** Who reads and answers: the lead, the deputy, who is away, and partners with a lead of their own. */
export function TeamPage() {
  const { id, name } = useOrganisation()
  const { data: team } = useSuspenseQuery(teamQuery(id))
  const about = useAbout()
  return (
    <Page
      back={{ to: about('/check-ins/programme', id), text: 'Back to check-ins' }}
      caption={name}
      title="Who reads and answers"
    >
      <p>
        Partners are told these names before the first question. What nobody has seen in time goes to the deputy, then
        to all coordinators. Who is out of the office is passed over straight away.
      </p>
      <Leads key={team.version} organisationId={id} team={team} />
      <Absences organisationId={id} team={team} />
      <OwnLeads organisationId={id} team={team} />
    </Page>
  )
}

type Props = { organisationId: string; team: CheckInTeam }

function Leads({ organisationId, team }: Props) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { leadId: team.lead?.id ?? '', deputyId: team.deputy?.id ?? '' },
    messages: { leadId: 'Choose the lead', deputyId: 'Choose somebody else as the deputy' },
    schema: changeCheckInTeam.schema.body,
    check: ({ leadId, deputyId }) => (deputyId !== '' && leadId === deputyId ? { deputyId: 'same' } : {}),
    body: ({ leadId, deputyId }) => ({ leadId, deputyId: deputyId === '' ? null : deputyId }),
    send: (body) => call(changeCheckInTeam, { params: { organisationId }, body, ifMatch: `"${team.version}"` }),
    done: async () => {
      await refreshCheckIns(queryClient)
      tellDone('Lead and deputy are saved')
    },
  })
  const choices = peopleChoices(team)
  return (
    <Form busy="Saving" form={form} submit="Save lead and deputy">
      <SelectField choices={choices} field={form.field('leadId')} label="Lead" none="Nobody" />
      <SelectField
        choices={choices}
        field={form.field('deputyId')}
        hint="Asked when the lead is away or has not seen it in time."
        label="Deputy"
        none="Nobody"
      />
    </Form>
  )
}
