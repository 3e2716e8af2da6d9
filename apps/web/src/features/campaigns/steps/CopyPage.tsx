import { copyCampaign } from '@elevate/contracts/campaign-steps'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { keepCampaign, useCampaign } from '../queries.ts'

/** A past campaign as the start of a new one. */
export function CopyPage() {
  const { id, title } = useCampaign()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { title },
    messages: { title: { required: 'Enter a title', otherwise: 'Enter a title of 3 to 120 characters on one line' } },
    check: (answers) => ({ title: answers.title.trim() === '' ? 'required' : undefined }),
    body: (answers) => answers,
    send: (body, { idempotencyKey }) => call(copyCampaign, { params: { campaignId: id }, body, idempotencyKey }),
    done: async (campaign) => {
      await keepCampaign(queryClient, campaign)
      tellDone('The new draft is there. Give it its dates next', `/recruitment/${campaign.id}`)
    },
  })
  return (
    <Page back={{ to: `/recruitment/${id}`, text: `Back to ${title}` }} title="Start a new campaign from this one">
      <p>
        The new draft has the same texts, questions and rules, with the newest version of the role. It has no dates, no
        panel and no chats, and nothing of the people who applied.
      </p>
      <Form busy="Starting the new campaign" form={form} submit="Start the new campaign">
        <TextField autoComplete="off" field={form.field('title')} label="Title of the new advert" />
      </Form>
    </Page>
  )
}
