import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'

export type LetterWords = { subject: string; body: string }

const ending = `Yours sincerely

{{contact name}}
{{organisation}}`

const letter = (subject: string, ...paragraphs: string[]): LetterWords => ({
  subject,
  body: ['Dear {{given name}}', ...paragraphs, ending].join('\n\n'),
})

/**
 * The words of letters where an organisation has written none itself. A line that has nothing to put in for one of
 * its placeholders is left out, so "Answer on this page: {{link}}" is not in the letter of somebody without a page.
 */
export const usualLetters: Record<LetterKind, LetterWords> = {
  'application-received': letter(
    'We have your application: {{reference}}',
    'Thank you for applying to be a {{role}}. Your application has arrived and is complete. Its reference is {{reference}}.',
    'We read applications after the closing date, {{closing date}}. You will hear from us either way.',
    'See where it stands, or withdraw it: {{link}}',
    'If you have a question, please {{how to reach us}}.',
  ),
  'not-shortlisted': letter(
    'Your application to be a {{role}}',
    'Thank you for applying to be a {{role}}, and for the time and thought you gave to it. We are sorry to tell you that we are not inviting you to an interview this time.',
    'People who did not see your name read every application and scored it against the same criteria. We know that this is disappointing news.',
    'We offer you feedback on your application, by {{feedback by}}. You do not have to do anything to get it.',
    'You will find it on your application page: {{link}}',
    'If you would rather talk about it, please {{how to reach us}}.',
    'Thank you again for wanting to make care safer.',
  ),
  'interview-invitation': letter(
    'Come and talk to us: interview for {{role}}',
    'Thank you for applying to be a {{role}}. We enjoyed reading your application and would like to meet you.',
    'Interviews are planned for: {{interview days}}',
    'Choose a time that suits you by {{answer by}}.',
    'Choose a time, change it, and tell us what would help you to take part: {{link}}',
    'To do all of this by phone, please {{how to reach us}}.',
    'It is a conversation about what you would bring. Bring notes, or somebody to support you, if you like.',
  ),
  offer: letter(
    'An offer: {{role}}',
    'We are very pleased to offer you a place as a {{role}} with {{organisation}}.',
    'The offer depends on this:',
    '{{conditions}}',
    'Tell us by the end of {{answer by}} whether you accept. You do not need to give a reason if you decline.',
    'Answer on this page: {{link}}',
    'To answer by phone, or to ask us anything, please {{how to reach us}}.',
    'If you accept, we start the checks together and tell you at each step whose turn it is. Wait for the end of the checks before you change any other plans.',
  ),
  reserve: letter(
    'Our reserve list: {{role}}',
    'Thank you for coming to talk to us about being a {{role}}. There are fewer places than people we would have liked to appoint, and we cannot offer you one now.',
    'We would like to keep you on our reserve list until {{reserve until}}. If a place comes free we may offer it to you. We cannot promise that one will.',
    'This is only if you agree. Tell us yes or no by the end of {{answer by}}. If we do not hear from you by then, we take you off the list.',
    'Answer on this page: {{link}}',
    'To answer by phone, please {{how to reach us}}.',
  ),
  'not-appointed': letter(
    'Your application to be a {{role}}',
    'Thank you for the time you gave to your application to be a {{role}}, and for talking to us. We are sorry to tell you that we are not offering you a place this time.',
    'We know that this is disappointing news.',
    'We offer you feedback, by {{feedback by}}. You do not have to do anything to get it.',
    'You will find it on your application page: {{link}}',
    'If you would rather talk about it, please {{how to reach us}}.',
    'Thank you again for wanting to make care safer.',
  ),
  appointment: letter(
    'Welcome: you are a {{role}}',
    'All checks are done, and we are delighted to appoint you as a {{role}} with {{organisation}}.',
    'You start on {{start date}}.',
    'We will be in touch before then about your first week, and about who will be there for you.',
    'What happens next: {{link}}',
    'If you have a question, please {{how to reach us}}.',
  ),
  'reference-request': {
    subject: 'A reference for {{applicant name}}',
    body: [
      'Dear {{referee name}}',
      '{{applicant name}} has been offered a place as a {{role}} with {{organisation}}, and has given us your name as somebody who knows them.',
      'A {{role}} is a member of the public who works with staff to make care safer. It is not a job, and we do not ask about medical matters.',
      'Answer a few questions by {{answer by}}. It takes about five minutes and you do not need an account.',
      '{{link}}',
      '{{applicant name}} is told that you have answered, and not what you wrote.',
      'If you would rather talk, or cannot give a reference, please {{how to reach us}}.',
      ending,
    ].join('\n\n'),
  },
  'offer-lapsed': letter(
    'Your offer has ended',
    'We offered you a place as a {{role}} and asked you to answer in time. We have not heard from you, so the offer has ended.',
    'If you would still like the place, or our letter did not reach you, please {{how to reach us}} soon. We may be able to offer it again.',
  ),
  'offer-withdrawn': letter(
    'Our offer to you',
    'We are sorry to tell you that we have to take back our offer of a place as a {{role}}.',
    'We know how disappointing this is. We would like to explain it to you and to hear from you: please {{how to reach us}}.',
    'We will tell you why in writing too, by {{feedback by}}.',
    'You will find it on your application page: {{link}}',
  ),
  'reserve-ended': letter(
    'Our reserve list: {{role}}',
    'Your time on our reserve list for {{role}} has come to its end.',
    '{{why it ended}}',
    'Thank you for your patience. You are welcome to apply again when we next look for partners.',
    'If you would like feedback, you will have it by {{feedback by}}.',
    'You will find it on your application page: {{link}}',
    'If you have a question, please {{how to reach us}}.',
  ),
  feedback: letter(
    'Feedback on your application',
    'Thank you again for applying to be a {{role}}. Here is our feedback.',
    '{{feedback}}',
    'If you would like to talk about it, please {{how to reach us}}.',
  ),
  'checks-begun': letter(
    'What is needed before you start',
    'Thank you for saying yes. The checks before you start as a {{role}} have begun. Most of them are ours to do; for some we need something from you:',
    '{{asked of you}}',
    'See what each is for, whose turn it is and how far we are: {{link}}',
    'If you would rather do any of it by phone or on paper, or something makes it hard for you, please {{how to reach us}}.',
    'Wait for the end of the checks before you change any other plans.',
  ),
  correction: letter(
    'Our letter of {{letter date}}',
    'We wrote to you on {{letter date}} about your application to be a {{role}}. What we told you no longer applies: we are looking at your application again.',
    'We are sorry to have written too soon. You do not have to do anything, and we will write to you again as soon as there is a decision.',
    'See where it stands: {{link}}',
    'If you have a question, please {{how to reach us}}.',
  ),
}
