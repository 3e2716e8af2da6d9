import { closeScoring } from '@elevate/contracts/scoring-programme'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { scoringPage } from '../addresses.ts'
import { keepScoring, useAskedStage } from '../queries.ts'
import { WhatClosingDoes } from '../WhatClosingDoes.tsx'

/** The coordinator closes a stage in which everybody has given their scores. */
export function ClosePage() {
  const asked = useAskedStage()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const closing = useMutation({
    mutationFn: () => call(closeScoring, { params: asked }),
    onSuccess: (scoring) => {
      keepScoring(queryClient, scoring)
      tellDone('The scoring is closed', scoringPage(asked))
    },
  })
  return (
    <ConfirmPage
      action={closing}
      back={{ to: scoringPage(asked), text: 'Back to scoring' }}
      busy="Closing the scoring"
      confirm="Close the scoring"
      title="Close the scoring?"
    >
      <WhatClosingDoes />
    </ConfirmPage>
  )
}
