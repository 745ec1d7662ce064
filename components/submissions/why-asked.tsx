import { Disclosure } from '@/components/ui/disclosure'

/** Why personal data is asked, before it is. */
export function WhyAsked({ procedureName }: { procedureName: string }) {
  return (
    <div className="max-w-prose">
      <Disclosure summary="Vì sao hỏi những thông tin này?">
        <p>
          Cơ quan chỉ hỏi những gì cần để giải quyết thủ tục “{procedureName}”, tìm đúng người, và báo tin cho ông/bà. Chỉ cán bộ của nơi
          nhận và nơi giải quyết hồ sơ được xem; mỗi lần xem đều được ghi lại.
        </p>
        <p className="mt-2">
          Bản khai dở được giữ trên máy chủ tối đa 14 ngày rồi tự xóa. <a href="/du-lieu-ca-nhan">Quyền của ông/bà với dữ liệu cá nhân</a>
        </p>
      </Disclosure>
    </div>
  )
}
