import CCurl
import Coach

/// Sets the options of one exchange, and remembers whether libcurl took them all.
final class TransferOptions {
  private let easy: UnsafeMutableRawPointer
  private(set) var isSound = true

  init(_ easy: UnsafeMutableRawPointer) { self.easy = easy }

  /// Where it goes, how it is protected, and how long it may take.
  func apply(_ settings: TransferSettings, to request: PreparedRequest) {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_URL, request.text)
    set(CURLOPT_PROTOCOLS_STR, request.isNamed ? "http,https" : "https")
    set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    // An empty name turns off what the environment says.
    set(CURLOPT_PROXY, request.isNamed ? "" : settings.proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = settings.certificateFile {
      set(CURLOPT_CAINFO, file)
      pointer(CURLOPT_CAPATH, nil)
    }
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    // Rather wait for a stream on a connection that is being made than make one more.
    set(CURLOPT_PIPEWAIT, request.url.scheme == "https" ? 1 : 0)
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_MAXAGE_CONN, settings.limits.idle.milliseconds / 1000)
    let left = max(1, (request.deadline - .now).milliseconds)
    set(CURLOPT_TIMEOUT_MS, left)
    set(CURLOPT_CONNECTTIMEOUT_MS, min(left, settings.limits.connectTimeout.milliseconds))
    // Or a name server that is silent would hold up the thread, and everyone else, at the deadline.
    set(CURLOPT_QUICK_EXIT, 1)
    check(
      ccurl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, request.responseLimit))))
  }

  func apply(headers: UnsafeMutablePointer<curl_slist>?, body request: PreparedRequest) {
    pointer(CURLOPT_HTTPHEADER, UnsafeRawPointer(headers))
    set(CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE))
    if request.method == "HEAD" {
      set(CURLOPT_NOBODY, 1)
    } else if !request.body.isEmpty || !["GET", "DELETE", "OPTIONS"].contains(request.method) {
      set(CURLOPT_POST, 1)
      check(
        ccurl_set_offset(
          easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)))
      set(CURLOPT_CUSTOMREQUEST, request.method)
    } else {
      set(CURLOPT_HTTPGET, 1)
      set(CURLOPT_CUSTOMREQUEST, request.method)
    }
  }

  func applyCallbacks(of transfer: UnsafeMutableRawPointer) {
    check(ccurl_set_write(easy, CURLOPT_HEADERFUNCTION, TransferCallbacks.header))
    check(ccurl_set_write(easy, CURLOPT_WRITEFUNCTION, TransferCallbacks.write))
    check(ccurl_set_read(easy, TransferCallbacks.read))
    check(ccurl_set_seek(easy, TransferCallbacks.seek))
    check(ccurl_set_open_socket(easy, TransferCallbacks.openSocket))
    check(ccurl_set_prerequest(easy, TransferCallbacks.prerequest))
    for option in [
      CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_READDATA, CURLOPT_SEEKDATA,
      CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
    ] {
      pointer(option, transfer)
    }
  }

  private func set(_ option: CURLoption, _ value: Int) {
    check(ccurl_set_long(easy, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) {
    // libcurl copies strings.
    value.withCString { pointer(option, $0) }
  }

  private func pointer(_ option: CURLoption, _ value: UnsafeRawPointer?) {
    check(ccurl_set_pointer(easy, option, value))
  }

  private func check(_ code: CURLcode) { isSound = isSound && code == CURLE_OK }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
