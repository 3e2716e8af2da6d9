import { takeOffPanel } from '@elevate/contracts/campaign-panel'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { useCampaign } from '../queries.ts'
import { keepPanel, panelQuery } from './queries.ts'

export function TakeOffPage() {
  const { personId = '' } = useParams()
  const { id } = useCampaign()
  const { data: panel } = useSuspenseQuery(panelQuery(id))
  // As it was when the page was opened: once they are off, the panel no longer has their name.
  const [name] = useState(panel.members.find(({ person }) => person.id === personId)?.person.name ?? 'them')
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const takingOff = useMutation({
    mutationFn: () => call(takeOffPanel, { params: { campaignId: id, personId } }),
    onSuccess: async (changed) => {
      await keepPanel(queryClient, id, changed)
      tellDone(`${name} is off the panel`, `/recruitment/${id}/panel`)
    },
  })
  return (
    <ConfirmPage
      action={takingOff}
      back={{ to: `/recruitment/${id}/panel`, text: 'Back to the panel' }}
      busy="Taking off the panel"
      confirm={`Take ${name} off the panel`}
      title={`Take ${name} off the panel?`}
    >
      <p>What {name} has scored stays. From now on they see nothing of this campaign. They can come back.</p>
    </ConfirmPage>
  )
}
