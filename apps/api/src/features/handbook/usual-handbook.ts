import type { HandbookSection } from '@elevate/contracts/handbook'

/** Where an organisation begins: to be read, changed and made its own before it is published. */
export const usualHandbook: HandbookSection[] = [
  {
    heading: 'What a mentor is here for',
    text: `You help a Patient Safety Partner to find their way: who is who, what a meeting is for, what is worth saying yes to. You prepare meetings with them and talk them over afterwards. You open doors. Above all you listen.

The time belongs to the partner. They decide what you talk about.`,
  },
  {
    heading: 'What a mentor is not',
    text: `You are not their manager, assessor, counsellor or complaints handler. You do not select, appraise or pay them, sign their claims, or write a reference for them. If you are asked to, say that you cannot while you are their mentor, and tell the coordinator.

When something is outside your part, help them to find who can help.`,
  },
  {
    heading: 'How you work together',
    text: `Meet for the first time face to face if you can; after that however suits you both. Many pairs meet for 45 to 60 minutes once a month for three months, then every six to eight weeks. Agree this in your mentoring agreement, and look at it again after three months and after a year.

If one of you cannot come, say so as early as you can. Nobody is blamed.`,
  },
  {
    heading: 'What is written down, and who reads it',
    text: `In the log: day, length, how you met, whether it was held, and the next day. You two and the coordinator can read it. Nothing of what was said belongs there.

Goals and actions: you two.

Private notes: whoever wrote them, and nobody else. They are deleted 90 days after the mentorship ends. Write them so that you would not mind the other reading them: somebody may have a right in law to ask for what is written about them.`,
  },
  {
    heading: 'Confidentiality and its limits',
    text: `What you talk about stays between you. There are limits, and both of you should know them from the start: a risk of serious harm to somebody, the abuse of a child or of an adult at risk, or a crime.

If you can, encourage the partner to speak up first, and tell them what you will do. Then use "I need to raise a concern". It is read by the people who are named there and by nobody else. If somebody is in danger now, ring 999.`,
  },
  {
    heading: 'Looking after yourself',
    text: `Some of what partners have lived through is hard to hear. You do not carry it alone: talk with the coordinator, with the other mentors, or come to a drop-in. You can pause, have fewer partners or stop at any time, without giving a reason.`,
  },
  {
    heading: 'Changing and ending',
    text: `Either of you can end the mentorship, without a reason. The coordinator is told only that it ended, and whether another mentor is wanted. It is nobody's fault: people suit each other or they do not, and lives change.`,
  },
]
