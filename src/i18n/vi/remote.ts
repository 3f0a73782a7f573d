const troubles = {
  'no-answer':
    'Không nối được tới máy chủ: mạng bị ngắt, máy chủ đang tắt hoặc không cho trang này truy cập.',
  redirected: 'Máy chủ chuyển hướng sang địa chỉ khác. Trang chỉ hỏi đúng địa chỉ đã cấu hình.',
  'not-clickhouse':
    'Câu trả lời không đúng dạng của máy chủ ClickHouse nên bị bỏ: địa chỉ cấu hình sai, hoặc một cổng ở giữa (proxy, trang đăng nhập mạng) đã trả lời thay máy chủ.',
  'signed-out': 'Tên hoặc mật khẩu không đúng, hoặc đã hết hiệu lực.',
  'no-right': 'Người dùng này không có quyền đọc số liệu đó. Hãy liên hệ người quản trị máy chủ.',
  overloaded: 'Máy chủ đang quá tải, hoặc người dùng này đã hết hạn mức. Hãy thử lại sau ít phút.',
  'timed-out': 'Máy chủ không trả lời kịp trong thời gian cho phép.',
  'too-much': 'Câu trả lời lớn hơn mức cho phép.',
  schema:
    'Số liệu trên máy chủ không đúng dạng mà trang cần: bảng hoặc cột đã thay đổi, hoặc có dòng trái quy tắc. Trang Dữ liệu ghi rõ từng lỗi.',
  'shard-lost': 'Một phần của cụm máy chủ đang không hoạt động nên không có đủ số liệu để trả lời.',
  'cut-off': 'Câu trả lời bị đứt giữa chừng; phần đã nhận không được dùng.',
  locked: 'Không nối được tới máy chủ, và mật khẩu này không mở được số liệu đã lưu trên máy.',
  failed: 'Máy chủ không trả lời được câu hỏi.',
};

const disconnect = 'Thôi dùng và xóa số liệu đã lưu';
const forget = 'Xóa số liệu đã lưu';

/** Datasets on a server. */
export const remote = {
  title: 'Bộ số liệu trên máy chủ',
  lead: 'Các bộ này đặt trên máy chủ ClickHouse. Trang chỉ hỏi máy chủ những dòng cần hiện; câu hỏi, tên người dùng và mật khẩu được gửi tới địa chỉ ghi dưới đây và không đi nơi nào khác. Số liệu của các bộ trong tệp không rời khỏi máy này.',
  states: {
    'signed-out': 'Chưa đăng nhập nên chưa có số liệu của bộ này.',
    unused: 'Đang không dùng nên không có số liệu của bộ này.',
    connecting: 'Đang nối tới máy chủ…',
    ready: 'Đang dùng',
    failed: 'Không dùng được nên không có số liệu của bộ này.',
  },
  troubles,
  readyAs: (user: string) => `Đang dùng, với tên ${user}`,
  leftOut: (count: string) =>
    `${count} dòng thuộc những nơi không có trong danh mục địa phương (chẳng hạn cấp xã, cấp huyện, hoặc mã sai) được để lại trên máy chủ và không hiện ở trang nào.`,
  maybe: (titles: string) =>
    `Cũng có thể có trong bộ số liệu trên máy chủ chưa được dùng: ${titles}.`,
  toData: 'Xem các bộ số liệu',
  kept: (date: string, time: string) =>
    `Đang hiện số liệu đã lưu; phần cũ nhất nhận lúc ${time} ngày ${date}.`,
  /** Among the facts of a picture or a file that leaves the app. */
  keptFact: {
    label: 'Số liệu từ máy chủ',
    value: (date: string, time: string) => `bản đã lưu, phần cũ nhất nhận lúc ${time} ngày ${date}`,
  },
  signIn: 'Đăng nhập',
  signInOf: (title: string) => `Đăng nhập để dùng bộ số liệu: ${title}`,
  signInWhole: 'Mở bảng chỉ tiêu để đăng nhập',
  connecting: 'Đang nối…',
  connectingOf: (title: string) => `Đang nối tới bộ số liệu: ${title}`,
  use: 'Dùng bộ này',
  useOf: (title: string) => `Dùng bộ số liệu: ${title}`,
  retry: 'Thử nối lại',
  retryOf: (title: string) => `Thử nối lại bộ số liệu: ${title}`,
  refresh: 'Lấy số liệu mới',
  refreshOf: (title: string) => `Lấy số liệu mới của bộ: ${title}`,
  disconnect,
  disconnectOf: (title: string) => `${disconnect} của bộ: ${title}`,
  forget,
  forgetOf: (title: string) => `${forget} của bộ: ${title}`,
  forgotten: 'Đã xóa số liệu đã lưu trong trình duyệt này.',
  notForgotten: 'Chưa xóa được số liệu đã lưu. Hãy thử lại.',
  signOut: 'Đăng xuất',
  signOutOf: (title: string) => `Đăng xuất khỏi bộ số liệu: ${title}; số liệu đã lưu vẫn giữ`,
  later: 'Để sau',
  laterOf: (title: string) => `Để sau, chưa đăng nhập bộ số liệu: ${title}`,
  confirm: {
    title: 'Xóa số liệu đã lưu?',
    text: (title: string, isOut: boolean) =>
      `Mọi số liệu của “${title}” đã lưu trong trình duyệt này, của bất kỳ ai từng đăng nhập, sẽ mất hẳn${isOut ? '' : ', và bộ này thôi được dùng ở mọi trang'}. Số liệu trên máy chủ không đổi.`,
    yes: 'Xóa',
    no: 'Giữ lại',
  },
  dialog: {
    title: (title: string) => `Đăng nhập: ${title}`,
    lead: (address: string) =>
      `Câu hỏi, tên và mật khẩu chỉ được gửi tới ${address}. Mật khẩu chỉ giữ trong bộ nhớ của thẻ này và mất khi đóng hoặc tải lại trang.`,
    kept: `Số liệu nhận về được mã hóa bằng mật khẩu và lưu trên máy này (tối đa 50 MB) để xem khi không có mạng, cho tới khi bấm “${disconnect}” ở trang Dữ liệu.`,
    notKept:
      'Số liệu nhận về không được lưu lại: trình duyệt chỉ mã hóa được ở trang mở qua https.',
    plain:
      'Đường truyền này không mã hóa (http): câu hỏi, tên, mật khẩu và số liệu có thể bị đọc trộm.',
    user: 'Tên người dùng',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    cancel: 'Thôi',
  },
};
