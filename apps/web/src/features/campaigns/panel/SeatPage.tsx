import { putOnPanel } from '@elevate/contracts/campaign-panel'
import type { PanelRole } from '@elevate/contracts/recruitment-vocabulary'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { personQuery } from '../../people/queries.ts'
import { useCampaign } from '../queries.ts'
import { keepPanel, panelQuery } from './queries.ts'

type Answers = { role: PanelRole; isLay: 'yes' | 'no' | '' }

/** What one person does on the panel; for a new one, puts them on it. */
export function SeatPage() {
  const { personId = '' } = useParams()
  const { id, title } = useCampaign()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const { data: panel } = useSuspenseQuery(panelQuery(id))
  const seat = panel.members.find((member) => member.person.id === personId)
  const chair = panel.members.find(({ role }) => role === 'chair')
  const { name } = person
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: Answers = seat ? { role: seat.role, isLay: seat.isLay ? 'yes' : 'no' } : { role: 'scorer', isLay: '' }
  const form = useForm({
    initial,
    messages: { role: 'Choose what they do', isLay: 'Choose whether they are a partner or another lay person' },
    check: ({ isLay }) => ({ isLay: isLay === '' ? 'required' : undefined }),
    body: ({ role, isLay }) => ({ role, isLay: isLay === 'yes' }),
    send: (body) => call(putOnPanel, { params: { campaignId: id, personId }, body }),
    refusals: {
      'sees-names': `${name} coordinates this programme and sees the names of candidates, so they cannot score. Choose somebody else.`,
      'campaign-over': 'This campaign is over, so its panel does not change any more.',
    },
    done: async (changed) => {
      await keepPanel(queryClient, id, changed)
      tellDone(seat ? `What ${name} does is saved` : `${name} is on the panel`, `/recruitment/${id}/panel`)
    },
  })
  return (
    <Page
      back={{ to: `/recruitment/${id}/panel`, text: 'Back to the panel' }}
      caption={title}
      title={seat ? `What ${name} does on the panel` : `Put ${name} on the panel`}
    >
      <p>
        {name} will read applications without names, and nothing that tells who somebody is. They are given the role of
        panel member if they do not have it.
      </p>
      <Form busy="Saving" form={form} submit={seat ? 'Save' : `Put ${name} on the panel`}>
        <RadiosField
          choices={[
            { value: 'scorer', text: 'Scores' },
            {
              value: 'chair',
              text: 'Chairs, and may score too',
              hint:
                chair && chair.person.id !== personId
                  ? `One person chairs. ${chair.person.name} then scores without the chair.`
                  : 'Sees the scores once all are in, and leads the talk where they are far apart.',
            },
          ]}
          field={form.field('role')}
          label="What do they do?"
        />
        <RadiosField
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, a member of staff' },
          ]}
          field={form.field('isLay')}
          label="Are they a partner or another lay person?"
        />
      </Form>
    </Page>
  )
}
