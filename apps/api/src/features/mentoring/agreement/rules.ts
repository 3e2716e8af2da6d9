import type { AgreementTerms } from '@elevate/contracts/mentoring-agreements'
import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'

/** Where the two start from (domain.md 3c). */
export const usualTerms = ({ usualMonths }: Pick<MentoringSettings, 'usualMonths'>): AgreementTerms => ({
  contactMethod: 'video',
  frequency: 'Once a month for three months, then every six to eight weeks',
  sessionMinutes: 60,
  arrangedBy: 'mentor',
  noticeDays: 2,
  contactBetween: 'By email, with an answer within three working days',
  months: usualMonths,
  anythingElse: '',
})
