import type { BulkMove, BulkRefusal } from '@elevate/contracts/application-bulk'

type MoveWords = {
  /** On a button or a link. */
  button: string
  /** The heading of the page, for several and for one. */
  title: string
  /** What it does, before it is done. */
  about: string
  /** What was done, after a number: "3 applications are shortlisted". */
  done: string
}

export const moveWords: Record<BulkMove, MoveWords> = {
  'start-sift': {
    button: 'Give to the panel to score',
    title: 'Give to the panel to score',
    about: 'The panel can score them from now on, without seeing who they are.',
    done: 'with the panel to be scored',
  },
  shortlist: {
    button: 'Shortlist',
    title: 'Shortlist',
    about: 'They go on to an interview. Nobody is told yet: the invitation is the next step.',
    done: 'shortlisted',
  },
  'not-shortlist': {
    button: 'Do not shortlist',
    title: 'Do not shortlist',
    about: 'They come to an end here. Feedback becomes due, and the day on which they are deleted is set.',
    done: 'not shortlisted',
  },
  'take-back-shortlisting': {
    button: 'Take the shortlisting back',
    title: 'Take the shortlisting back',
    about: 'They are as they were while they were scored. Letters that have gone cannot be taken back.',
    done: 'back in the sift',
  },
  invite: {
    button: 'Invite to an interview',
    title: 'Invite to an interview',
    about: 'They are asked to choose a time. Make sure that there are times to choose from.',
    done: 'invited to an interview',
  },
  'finish-interview': {
    button: 'Interview held',
    title: 'Say that the interview was held',
    about: 'The interview is over, and a decision can be made. Nobody is told anything.',
    done: 'ready to be decided',
  },
  'turn-down': {
    button: 'Not this time',
    title: 'Not this time',
    about: 'They come to an end here. Feedback becomes due, and the day on which they are deleted is set.',
    done: 'not appointed',
  },
  withdraw: {
    button: 'Withdraw for the applicant',
    title: 'Withdraw for the applicant',
    about:
      'For people who have said that they do not want to go on. Interview times and offers end. No letter is sent.',
    done: 'withdrawn',
  },
}

export const refusalWords: Record<BulkRefusal, string> = {
  'illegal-move': 'Has moved on, and cannot take this step from where it stands now',
  'reason-needed': 'Needs a reason',
  'campaign-open': 'The campaign is still open: say why the sift starts before the close',
  'duplicates-waiting': 'Somebody has to decide first whether it is from the same person as another',
  'scoring-open': 'Its scores have to be in, and the scoring of the sift closed, first',
  'interview-guaranteed': 'Meets all essential criteria, and this campaign guarantees an interview',
}
