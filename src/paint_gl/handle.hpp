// Ownership of OpenGL objects, written once. A handle is made and freed while its context is current; a moved-from or
// default handle owns nothing.
#pragma once

#include <epoxy/gl.h>

#include <utility>

namespace briefmap::gl {

template <class Kind>
class Handle {
  public:
    Handle() = default;
    explicit Handle(GLuint name) : name_(name) {}
    Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (name_ != 0) Kind::free(name_);
    }

    [[nodiscard]] static Handle make() { return Handle(Kind::make()); }
    [[nodiscard]] GLuint name() const { return name_; }

  private:
    GLuint name_ = 0;
};

struct BufferKind {
    static GLuint make() {
        GLuint name = 0;
        glGenBuffers(1, &name);
        return name;
    }
    static void free(GLuint name) { glDeleteBuffers(1, &name); }
};
struct TextureKind {
    static GLuint make() {
        GLuint name = 0;
        glGenTextures(1, &name);
        return name;
    }
    static void free(GLuint name) { glDeleteTextures(1, &name); }
};
struct VertexArrayKind {
    static GLuint make() {
        GLuint name = 0;
        glGenVertexArrays(1, &name);
        return name;
    }
    static void free(GLuint name) { glDeleteVertexArrays(1, &name); }
};
struct FramebufferKind {
    static GLuint make() {
        GLuint name = 0;
        glGenFramebuffers(1, &name);
        return name;
    }
    static void free(GLuint name) { glDeleteFramebuffers(1, &name); }
};
struct ShaderKind {
    static void free(GLuint name) { glDeleteShader(name); }
};
struct ProgramKind {
    static GLuint make() { return glCreateProgram(); }
    static void free(GLuint name) { glDeleteProgram(name); }
};

using Buffer = Handle<BufferKind>;
using Texture = Handle<TextureKind>;
using VertexArray = Handle<VertexArrayKind>;
using Framebuffer = Handle<FramebufferKind>;
using Shader = Handle<ShaderKind>;
using Program = Handle<ProgramKind>;

}  // namespace briefmap::gl
