import CCurl

/// What libcurl calls on the thread of the loop; each finds its transfer by the pointer it carries.
enum TransferCallbacks {
  static let header: curl_write_callback = { bytes, size, count, data in
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(data)?.take(header: line) == true ? line.count : Int(CURL_WRITEFUNC_ERROR)
  }

  static let write: curl_write_callback = { bytes, size, count, data in
    let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(data)?.take(body: part) == true ? part.count : Int(CURL_WRITEFUNC_ERROR)
  }

  static let read: curl_read_callback = { buffer, size, count, data in
    transfer(data)?.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
      ?? Int(CURL_READFUNC_ABORT)
  }

  static let seek: curl_seek_callback = { data, offset, origin in
    guard origin == SEEK_SET, transfer(data)?.seek(to: Int(offset)) == true else {
      return CURL_SEEKFUNC_FAIL
    }
    return CURL_SEEKFUNC_OK
  }

  static let openSocket: curl_opensocket_callback = { data, purpose, address in
    guard purpose == CURLSOCKTYPE_IPCXN, let address, let transfer = transfer(data) else {
      return CURL_SOCKET_BAD
    }
    return transfer.openSocket(address)
  }

  static let prerequest: curl_prereq_callback = { data, _, _, _, _ in
    transfer(data)?.mayBegin() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
  }

  private static func transfer(_ data: UnsafeMutableRawPointer?) -> Transfer? {
    data.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }
}
