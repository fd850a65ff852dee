// A value or the reason there is none. Errors are returned, never thrown, and handled once: by whoever can tell the
// user.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace briefmap {

/// What went wrong, where, and what the reader of the message can do. Any part but `what` may be empty.
struct Error {
    std::string what;    // "is not JSON: unexpected end of input"
    std::string where;   // a path, an option, a row
    std::string remedy;  // "give a GeoJSON file"

    /// One line: "where: what; remedy".
    [[nodiscard]] std::string message() const;
};

template <class T, class E = Error>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] T& value() & { return std::get<0>(held_); }
    [[nodiscard]] const T& value() const& { return std::get<0>(held_); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(held_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Only when not ok().
    [[nodiscard]] const E& error() const { return std::get<1>(held_); }

  private:
    std::variant<T, E> held_;
};

/// For work that gives nothing back: `return done;`.
struct Done {};
inline constexpr Done done{};
using Status = Result<Done>;

}  // namespace briefmap
