import { DeadlineTag } from '@/components/dossiers/deadline-tag'
import { SummaryList } from '@/components/ui/fact-list'
import type { DeadlineFacts } from '@/lib/dossiers/deadline-facts'

/** How the appointment came about: the start, the term, the pauses, the first appointment and the one that holds. */
export function DeadlineFactsView({ deadline, answerDueAt }: { deadline: DeadlineFacts | null; answerDueAt: string | null }) {
  if (!deadline) {
    return (
      <SummaryList
        rows={[
          { label: 'Phải trả lời trước', value: answerDueAt, note: '8 giờ làm việc từ lúc người dân gửi. Chưa tính thời hạn giải quyết.' },
        ]}
      />
    )
  }
  return (
    <>
      <p className="mb-2">
        <DeadlineTag risk={deadline.risk} text={deadline.timeLeft} />
      </p>
      <SummaryList
        rows={[
          { label: 'Hẹn trả', value: <strong>{deadline.dueAt}</strong> },
          {
            label: 'Hẹn lần đầu',
            value: deadline.firstDueAt === deadline.dueAt ? null : deadline.firstDueAt,
            note: 'Sớm hay trễ tính theo hẹn này cộng thời gian tạm dừng.',
          },
          { label: 'Bắt đầu tính', value: deadline.startedAt },
          { label: 'Thời hạn', value: deadline.term },
          { label: 'Tạm dừng', value: deadline.pauses.join('; ') },
          { label: 'Lưu ý', value: deadline.calendarComplete ? '' : 'Lịch nghỉ lễ của năm chưa nhập đủ nên mới trừ ngày nghỉ cuối tuần.' },
        ]}
      />
    </>
  )
}
