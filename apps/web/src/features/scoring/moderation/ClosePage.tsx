import { closeScoringAsChair } from '@elevate/contracts/scoring-moderation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { panelPage } from '../addresses.ts'
import { moderationQuery, useAskedStage } from '../queries.ts'
import { WhatClosingDoes } from '../WhatClosingDoes.tsx'

/** The chair closes a stage. */
export function ClosePage() {
  const asked = useAskedStage()
  const { campaignId, stage } = asked
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const closing = useMutation({
    mutationFn: () => call(closeScoringAsChair, { params: { campaignId }, query: { stage } }),
    onSuccess: async (moderation) => {
      await queryClient.invalidateQueries({ queryKey: ['panels'] })
      queryClient.setQueryData(moderationQuery(asked).queryKey, moderation)
      tellDone('The scoring is closed', panelPage(asked, '/moderation'))
    },
  })
  return (
    <ConfirmPage
      action={closing}
      back={{ to: panelPage(asked, '/moderation'), text: 'Back' }}
      busy="Closing the scoring"
      confirm="Close the scoring"
      title="Close the scoring?"
    >
      <WhatClosingDoes />
    </ConfirmPage>
  )
}
