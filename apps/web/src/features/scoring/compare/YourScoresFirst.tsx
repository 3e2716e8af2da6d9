import { ButtonLink } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { candidatePage, panelPage } from '../addresses.ts'
import type { AskedCandidate } from '../queries.ts'

/** For who opens the comparison too early, from a link that a colleague sent them for example. */
export function YourScoresFirst({ asked }: { asked: AskedCandidate }) {
  return (
    <Page back={{ to: panelPage(asked), text: 'Back to all candidates' }} title="Give your own scores first">
      <p>Then you see what the others gave candidate {asked.candidateNumber}. So nobody is swayed by anybody else.</p>
      <p>
        <ButtonLink to={candidatePage(asked)}>Go to candidate {asked.candidateNumber}</ButtonLink>
      </p>
    </Page>
  )
}
