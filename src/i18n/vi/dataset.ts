/** Page of one dataset: what it holds, what is missing of it, what was checked. */
export const dataset = {
  unknown: (name: string) => `Không có bộ số liệu “${name}”`,
  toAll: 'Tất cả bộ số liệu',
  open: 'Độ phủ, chất lượng và từ điển của bộ này',
  content: 'Nội dung',
  facts: {
    version: 'Phiên bản',
    created: 'Lập ngày',
    files: 'Tệp',
    tables: 'Bảng trên máy chủ',
    andMore: (count: string) => `và ${count} tệp nữa`,
    figures: 'Số liệu',
    plans: (count: string) => `trong đó ${count} số kế hoạch`,
    documents: 'Văn bản nguồn',
  },

  freshness: {
    title: 'Độ mới',
    newest: 'Kỳ mới nhất có số',
    document: 'Văn bản mới nhất',
    noDocument: 'Không văn bản nào ghi ngày',
    ago: (years: number, months: number) => {
      const parts = [
        ...(years > 0 ? [`${years} năm`] : []),
        ...(months > 0 ? [`${months} tháng`] : []),
      ];
      return parts.length === 0 ? 'chưa quá một tháng' : `cách đây ${parts.join(' ')}`;
    },
    asOf: (date: string) => `Tính đến ngày ${date}.`,
    years:
      'Bộ này được đọc từng phần. Trang này mới biết kỳ số liệu kết thúc vào năm nào: “Năm 2024” có thể chỉ là một ngày hay một tháng của năm ấy. Đơn vị hiện nay được tính là có số khi mọi đơn vị cũ đều có số trong năm.',
    readAll: 'Đọc hết để biết từng kỳ',
    old: (years: number) => `Chỉ tiêu không có số nào trong ${years} năm gần đây`,
    oldCount: (count: string, of: string) => `${count}/${of} chỉ tiêu`,
    none: 'Không có',
    show: 'Xem danh sách',
  },

  coverage: {
    title: 'Độ phủ',
    all: 'Mọi chỉ tiêu',
    indicator: 'Chỉ tiêu',
    group: 'Chung',
    lead: (indicators: string) =>
      `Mỗi ô ghi số chỉ tiêu có số liệu, trong ${indicators} mà bộ này có cho ít nhất một địa phương. Chọn một ô để mở số liệu; dùng phím mũi tên để đi giữa các ô.`,
    leadOne: (indicator: string) =>
      `Ô có dấu là nơi bộ này nêu số của chỉ tiêu “${indicator}”. Chọn một ô để mở số liệu; dùng phím mũi tên để đi giữa các ô.`,
    caption: 'Số chỉ tiêu có số liệu theo địa phương và kỳ',
    place: 'Địa phương',
    none: 'Bộ này không có số liệu theo địa phương và kỳ, chỉ có bảng tra cứu.',
    nothing: 'Không chỉ tiêu nào trong lựa chọn này có số ở cách chia kỳ đang chọn.',
    noSuchTopic: (topic: string) => `Bộ này không có lĩnh vực “${topic}”; trang hiện mọi lĩnh vực.`,
    noSuchIndicator: (id: string) => `Bộ này không có chỉ tiêu “${id}”; trang hiện mọi chỉ tiêu.`,
    cut: (first: string) =>
      `Chỉ hiện từ ${first}; các kỳ trước đó không tính vào các bảng dưới đây.`,
    old: '63 đơn vị (đến 30/6/2025)',
    new: '34 đơn vị (từ 1/7/2025)',
    stated: 'có số',
    cell: (place: string, period: string, stated: string, of: string) =>
      `${place}, ${period}: ${stated}/${of} chỉ tiêu có số`,
    reason: (count: string, kind: string) => `${count} ${kind}`,
    legend: 'Tỷ lệ chỉ tiêu có số',
    upTo: (share: string) => `đến ${share}`,
  },

  missing: {
    title: 'Thiếu số liệu, theo nguyên nhân',
    lead: (places: string, periods: string, indicators: string, count: string) =>
      `Tính trên ${places} × ${periods} × ${indicators} = ${count} ô, theo lựa chọn ở trên.`,
    places: (count: string) => `${count} địa phương`,
    periods: (count: string) => `${count} kỳ`,
    indicators: (count: string) => `${count} chỉ tiêu`,
    columns: { kind: 'Tình trạng', count: 'Số ô', share: 'Tỷ lệ', meaning: 'Nghĩa là' },
    total: 'Cộng',
    kinds: {
      stated: 'Có số liệu',
      'not-reported': 'Không nêu',
      'not-due': 'Chưa đến hạn',
      'not-applicable': 'Không áp dụng',
      'not-added': 'Không gộp được qua sáp nhập',
    },
    inCell: {
      'not-reported': 'không nêu',
      'not-due': 'chưa đến hạn',
      'not-applicable': 'không áp dụng',
      'not-added': 'không gộp được',
    },
    meanings: {
      stated:
        'Bộ này nêu ít nhất một số thực hiện (tổng hoặc một phần) của chỉ tiêu, địa phương và kỳ đó. Số kế hoạch không tính.',
      'not-reported':
        'Kỳ đã qua và đã đến hạn báo cáo, nhưng không nguồn nào trong bộ này nêu số. Không có nghĩa là bằng 0.',
      'not-due': (days: number) =>
        `Kỳ chưa kết thúc, hoặc kết thúc chưa quá ${days} ngày nên báo cáo còn trong thời hạn. Mốc ${days} ngày là quy ước của trang này.`,
      'not-applicable':
        'Đơn vị hành chính không tồn tại vào ngày cuối kỳ (63 đơn vị đến 30/6/2025, 34 đơn vị từ 1/7/2025), hoặc bộ này chỉ có chỉ tiêu từ một kỳ sau.',
      'not-added':
        'Chỉ khi xem theo địa giới hiện nay: đơn vị cũ có số, nhưng chỉ tiêu không cộng gộp được, thiếu số để tính bình quân, hoặc mới một phần đơn vị cũ có số.',
    },
  },

  checks: {
    title: 'Kết quả kiểm tra',
    lead: 'Mọi phép kiểm tra mà bộ này phải qua trước khi được dùng; chỉ một lỗi là cả bộ bị từ chối.',
    shipped: 'Các tệp đúng từng byte như khi kiểm tra lúc đóng gói.',
    here: 'Kiểm tra lúc đóng gói; tệp đã thay sau đó và bộ tự nhập được kiểm tra trong trình duyệt này.',
    asRead: 'Kiểm tra trong trình duyệt này, mỗi khi đọc dòng nào từ máy chủ.',
    refused: 'Bộ này bị từ chối; các lỗi ở dưới.',
    columns: { check: 'Kiểm tra', looked: 'Đã xem', found: 'Lỗi' },
    passed: (count: string) => `${count} phép kiểm tra, 0 lỗi`,
    descriptor: 'Tệp mô tả',
    rows: (count: string) => `${count} dòng`,
    rowsRead: (count: string) => `những dòng đã đọc trong ${count} dòng`,
    rules: (count: string) => `${count} quy tắc`,
    names: {
      columns: (fields: string) => `Đủ ${fields} cột, không thừa, không lặp`,
      cells: 'Ô đúng kiểu, không trống chỗ bắt buộc, trong danh mục và giới hạn đã khai',
      key: (fields: string) => `Không trùng khóa: ${fields}`,
      'taken-ids': (fields: string) => `Không định nghĩa lại mã của bộ khác: ${fields}`,
      'foreign-key': (fields: string, target: string) => `${fields} có trong bảng ${target}`,
      'period-order': 'Kỳ bắt đầu trước khi kết thúc; ngày chốt số nằm trong kỳ',
      'date-precision': (fields: string) => `Ngày ghi đúng độ chính xác đã khai: ${fields}`,
      decimals: 'Không quá số chữ số thập phân của chỉ tiêu',
      'part-sums': 'Các phần cộng bằng tổng đã in',
      'cross-checks': 'Số được dẫn để đối chiếu có thật, mỗi số một lần',
    },
    keyFields: (count: number) => `${count} cột`,
  },

  notes: {
    contradictions: 'Mâu thuẫn giữa các nguồn',
    contradictionsLead:
      'Cùng chỉ tiêu, địa phương, kỳ và loại số mà các nguồn nêu khác nhau, kể cả nguồn của bộ khác. Số làm tròn ít hơn và số sơ bộ không tính là mâu thuẫn.',
    noContradictions: 'Không có hai nguồn nào nêu khác nhau về cùng một số.',
    other: (name: string) => `bộ ${name}`,
    columns: { figure: 'Chỉ tiêu, địa phương, kỳ', values: 'Các nguồn nêu' },
    within: 'Đối chiếu trong cùng văn bản',
    withinLead: (agree: string, look: string) =>
      `${agree} lần đối chiếu khớp; ${look} chỗ nên xem trước khi dùng. Số vẫn giữ như đã in.`,
    withinColumns: { figure: 'Chỉ tiêu', note: 'Lưu ý', source: 'Nguồn' },
    failed: 'Chưa đối chiếu được các nguồn.',
  },

  vintages: {
    title: 'Số liệu đã được sửa',
    lead: 'Văn bản sau nêu khác văn bản trước về cùng một kỳ; số mới được dùng, số cũ vẫn giữ.',
    none: 'Chưa có số nào được văn bản sau sửa.',
    columns: {
      figure: 'Chỉ tiêu, địa phương, kỳ',
      before: 'Số cũ',
      source: 'Nguồn cũ',
      by: 'Thay bằng',
    },
  },

  indicators: {
    title: 'Chỉ tiêu của bộ này',
    search: 'Tìm chỉ tiêu',
    columns: {
      name: 'Chỉ tiêu',
      unit: 'Đơn vị tính',
      measure: 'Loại số',
      places: 'Địa phương',
      periods: 'Kỳ đầu → kỳ cuối',
      figures: 'Số liệu',
    },
    onlyPlans: 'chỉ có kế hoạch',
    showAll: (count: string) => `Hiện cả ${count} chỉ tiêu`,
  },

  dictionary: 'Từ điển',
};
