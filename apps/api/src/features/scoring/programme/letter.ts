type To = { called: string; campaign: string; team: string; left: number; page: string }

/** What somebody of a panel is told who still has candidates to score. Nothing about any candidate. */
export const reminderLetter = ({ called, campaign, team, left, page }: To) => {
  const candidates = left === 1 ? '1 candidate' : `${left} candidates`
  return {
    subject: `${candidates} to score for ${campaign}`,
    short: `${candidates} still to score. The others on the panel wait to compare scores with you.`,
    body: [
      `Hello ${called},`,
      `${candidates} for "${campaign}" still wait for your scores. Until they are in, the panel cannot compare and nobody can be told how it goes on.`,
      `What you wrote so far is kept. Go on where you stopped: ${page}`,
      'If you cannot score any more, tell us, so that we can ask somebody else.',
      `Your programme team, ${team}`,
    ].join('\n\n'),
  }
}
